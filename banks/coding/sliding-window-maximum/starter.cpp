#include <vector>

std::vector<long long> window_maxima(std::vector<long long> numbers, long long width) {
    return numbers;
}
