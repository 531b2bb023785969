// wrong answer: best for equal weights only
#include <algorithm>
#include <tuple>
#include <vector>

long long weighted_finishing_times(std::vector<std::tuple<long long, long long>> jobs) {
    std::sort(jobs.begin(), jobs.end());
    long long cost = 0;
    long long clock = 0;
    for (const auto& [hours, weight] : jobs) {
        clock += hours;
        cost += weight * clock;
    }
    return cost;
}
