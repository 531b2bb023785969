#include <sstream>
#include <string>

static bool is_letter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

std::string last_letters(std::string text) {
    std::istringstream words(text);
    std::string word, letters;
    while (words >> word) {
        // From the back, so only what stands behind the last letter is looked at.
        for (auto c = word.rbegin(); c != word.rend(); ++c) {
            if (is_letter(*c)) {
                letters += *c;
                break;
            }
        }
    }
    return letters;
}
