#include <tuple>
#include <vector>

long long weighted_finishing_times(std::vector<std::tuple<long long, long long>> jobs) {
    return -1;
}
