#include <algorithm>
#include <tuple>
#include <vector>

long long weighted_finishing_times(std::vector<std::tuple<long long, long long>> jobs) {
    // The job with more weight per hour goes first; multiplying crosswise avoids the division.
    std::sort(jobs.begin(), jobs.end(), [](const auto& a, const auto& b) {
        return std::get<1>(a) * std::get<0>(b) > std::get<1>(b) * std::get<0>(a);
    });
    long long cost = 0;
    long long clock = 0;
    for (const auto& [hours, weight] : jobs) {
        clock += hours;
        cost += weight * clock;
    }
    return cost;
}
