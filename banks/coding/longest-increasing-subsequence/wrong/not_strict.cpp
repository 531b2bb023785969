// wrong answer: upper_bound lets an equal character follow
#include <algorithm>
#include <string>

long long longest_increasing(std::string text) {
    std::string smallest_end;
    for (char character : text) {
        auto place = std::upper_bound(smallest_end.begin(), smallest_end.end(), character);
        if (place == smallest_end.end()) {
            smallest_end.push_back(character);
        } else {
            *place = character;
        }
    }
    return static_cast<long long>(smallest_end.size());
}
