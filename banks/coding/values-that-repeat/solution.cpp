#include <unordered_map>
#include <vector>

std::vector<long long> values_that_repeat(std::vector<long long> values) {
    std::unordered_map<long long, int> count;
    for (long long value : values) ++count[value];

    std::vector<long long> repeated;
    for (long long value : values) {
        if (count[value] > 1) {
            repeated.push_back(value);
            count[value] = 0;  // Later occurrences are passed over.
        }
    }
    return repeated;
}
