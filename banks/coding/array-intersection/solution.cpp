#include <unordered_set>
#include <vector>

std::vector<long long> array_intersection(std::vector<long long> left, std::vector<long long> right) {
    std::unordered_set<long long> waiting(left.begin(), left.end());
    std::vector<long long> shared;
    for (long long value : right) {
        // Once reported, a value no longer waits, so its repeats are passed over.
        if (waiting.erase(value)) shared.push_back(value);
    }
    return shared;
}
