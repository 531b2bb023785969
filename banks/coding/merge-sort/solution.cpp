#include <cstddef>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using Record = std::tuple<long long, std::string>;

static std::vector<Record> merge_halves(std::vector<Record> left, std::vector<Record> right) {
    std::vector<Record> merged;
    merged.reserve(left.size() + right.size());
    std::size_t i = 0, j = 0;
    while (i < left.size() && j < right.size()) {
        // `<=`, not `<`: of two equal numbers the one from the left half came first. This alone makes the sort stable.
        if (std::get<0>(left[i]) <= std::get<0>(right[j])) {
            merged.push_back(std::move(left[i++]));
        } else {
            merged.push_back(std::move(right[j++]));
        }
    }
    // One of the two is used up; the rest of the other is in order already.
    while (i < left.size()) merged.push_back(std::move(left[i++]));
    while (j < right.size()) merged.push_back(std::move(right[j++]));
    return merged;
}

std::vector<Record> merge_sort(std::vector<Record> records) {
    if (records.size() <= 1) return records;
    auto middle = records.begin() + static_cast<std::ptrdiff_t>(records.size() / 2);
    std::vector<Record> left(records.begin(), middle);
    std::vector<Record> right(middle, records.end());
    return merge_halves(merge_sort(std::move(left)), merge_sort(std::move(right)));
}
