// wrong answer: writes a letter only when a blank follows, so the last word is lost
#include <cctype>
#include <string>

std::string last_letters(std::string text) {
    std::string letters;
    char last = 0;
    for (char c : text) {
        if (std::isspace((unsigned char)c)) {
            if (last) letters += last;
            last = 0;
        } else if (std::isalpha((unsigned char)c)) {
            last = c;
        }
    }
    return letters;
}
