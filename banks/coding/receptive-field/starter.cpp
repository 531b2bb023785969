#include <tuple>
#include <vector>

std::vector<long long> receptive_field(std::vector<std::tuple<long long, long long, long long>> layers) {
    return std::vector<long long>(layers.size(), 0);
}
