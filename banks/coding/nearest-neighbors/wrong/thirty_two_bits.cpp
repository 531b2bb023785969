// wrong answer: the squared distance does not fit into 32 bits
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <string>
#include <vector>

std::string classify(std::vector<std::vector<long long>> points, std::vector<std::string> labels,
                     std::vector<long long> query, long long k) {
    std::vector<std::int32_t> distance;
    for (const auto& point : points) {
        std::uint32_t sum = 0;
        for (std::size_t j = 0; j < query.size(); ++j) {
            long long side = point[j] - query[j];
            sum += static_cast<std::uint32_t>(side * side);
        }
        distance.push_back(static_cast<std::int32_t>(sum));
    }
    std::vector<std::size_t> nearest(points.size());
    std::iota(nearest.begin(), nearest.end(), std::size_t{0});
    auto nearer = [&](std::size_t a, std::size_t b) { return distance[a] < distance[b]; };
    std::stable_sort(nearest.begin(), nearest.end(), nearer);
    if (nearest.size() > static_cast<std::size_t>(k)) nearest.resize(static_cast<std::size_t>(k));
    std::map<std::string, int> votes;
    int most = 0;
    for (std::size_t i : nearest) most = std::max(most, ++votes[labels[i]]);
    for (std::size_t i : nearest) {
        if (votes[labels[i]] == most) return labels[i];
    }
    return "";
}
