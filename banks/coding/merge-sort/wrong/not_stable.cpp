// wrong answer: comparing whole tuples brings the labels into the order
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

std::vector<std::tuple<long long, std::string>> merge_sort(std::vector<std::tuple<long long, std::string>> records) {
    std::sort(records.begin(), records.end());
    return records;
}
