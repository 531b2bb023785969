#include <unordered_map>
#include <vector>

long long count_subarrays(std::vector<long long> numbers, long long k) {
    // How often each prefix sum has been seen. The empty prefix stands for the subarrays that begin at the first
    // element.
    std::unordered_map<long long, long long> seen{{0, 1}};
    long long prefix = 0;
    long long found = 0;
    for (long long number : numbers) {
        prefix += number;
        // Look up before recording: the prefix must not pair with itself, which would count an empty subarray when k
        // is 0.
        auto match = seen.find(prefix - k);
        if (match != seen.end()) found += match->second;
        ++seen[prefix];
    }
    return found;
}
