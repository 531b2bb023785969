#include <vector>

std::vector<long long> run_lengths(std::vector<long long> values, long long limit) {
    // Return value, count, value, count …
    return values;
}
