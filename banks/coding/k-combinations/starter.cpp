#include <vector>

std::vector<std::vector<long long>> k_combinations(long long n, long long k) {
    return {};
}
