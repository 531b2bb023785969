#include <vector>

std::vector<long long> values_that_repeat(std::vector<long long> values) {
    return values;
}
