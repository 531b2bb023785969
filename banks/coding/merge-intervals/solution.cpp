#include <algorithm>
#include <vector>

std::vector<std::vector<long long>> merge_intervals(std::vector<std::vector<long long>> intervals) {
    // In the order of the starts, an interval can only reach back into the last merged one.
    std::sort(intervals.begin(), intervals.end());
    std::vector<std::vector<long long>> merged;
    for (const auto& interval : intervals) {
        if (!merged.empty() && interval[0] <= merged.back()[1]) {
            // The last one may well end later than this one.
            merged.back()[1] = std::max(merged.back()[1], interval[1]);
        } else {
            merged.push_back(interval);
        }
    }
    return merged;
}
