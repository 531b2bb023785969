// wrong answer: a value that occurs three times is listed twice
#include <unordered_set>
#include <vector>

std::vector<long long> values_that_repeat(std::vector<long long> values) {
    std::unordered_set<long long> seen;
    std::vector<long long> repeated;
    for (long long value : values) {
        if (!seen.insert(value).second) repeated.push_back(value);
    }
    return repeated;
}
