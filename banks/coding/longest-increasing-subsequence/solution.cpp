#include <algorithm>
#include <string>

long long longest_increasing(std::string text) {
    // smallest_end[k] is the smallest character that ends an increasing subsequence of length k + 1. It is always
    // ascending.
    std::string smallest_end;
    for (char character : text) {
        // The first end that is not smaller: an equal character must replace its like, not follow it.
        auto place = std::lower_bound(smallest_end.begin(), smallest_end.end(), character);
        if (place == smallest_end.end()) {
            smallest_end.push_back(character);
        } else {
            *place = character;
        }
    }
    return static_cast<long long>(smallest_end.size());
}
