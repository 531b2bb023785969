// wrong answer: an int holds the product, which needs 53 bits
#include <algorithm>
#include <vector>

long long max_product_of_three(std::vector<long long> values) {
    std::sort(values.begin(), values.end());
    const auto n = values.size();
    const int high = static_cast<int>(values[n - 1] * values[n - 2] * values[n - 3]);
    const int low = static_cast<int>(values[n - 1] * values[0] * values[1]);
    return std::max(high, low);
}
