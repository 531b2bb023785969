#include <algorithm>
#include <vector>

long long max_product_of_three(std::vector<long long> values) {
    std::sort(values.begin(), values.end());
    const auto n = values.size();
    // The largest value is always used: with the next two, or with the two smallest, which may both be negative.
    const long long top = values[n - 1];
    return std::max(top * values[n - 2] * values[n - 3], top * values[0] * values[1]);
}
