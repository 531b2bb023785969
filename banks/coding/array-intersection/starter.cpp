#include <vector>

std::vector<long long> array_intersection(std::vector<long long> left, std::vector<long long> right) {
    return left;
}
