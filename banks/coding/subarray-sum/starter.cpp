#include <vector>

long long count_subarrays(std::vector<long long> numbers, long long k) {
    return -1;
}
