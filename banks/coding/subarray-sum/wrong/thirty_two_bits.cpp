// wrong answer: prefix sums do not fit into 32 bits
#include <cstdint>
#include <unordered_map>
#include <vector>

long long count_subarrays(std::vector<long long> numbers, long long k) {
    std::unordered_map<std::uint32_t, long long> seen{{0, 1}};
    std::uint32_t prefix = 0;
    long long found = 0;
    for (long long number : numbers) {
        prefix += static_cast<std::uint32_t>(number);
        auto match = seen.find(prefix - static_cast<std::uint32_t>(k));
        if (match != seen.end()) found += match->second;
        ++seen[prefix];
    }
    return found;
}
