// wrong answer: std::set_intersection asks for sorted ranges, and these are not sorted
#include <algorithm>
#include <iterator>
#include <vector>

std::vector<long long> array_intersection(std::vector<long long> left, std::vector<long long> right) {
    std::vector<long long> shared;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(shared));
    return shared;
}
