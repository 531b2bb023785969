#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <unordered_map>
#include <vector>

std::string classify(std::vector<std::vector<long long>> points, std::vector<std::string> labels,
                     std::vector<long long> query, long long k) {
    // The square root would not change the order, and without it the numbers stay exact.
    std::vector<long long> distance;
    for (const auto& point : points) {
        long long sum = 0;
        for (std::size_t j = 0; j < query.size(); ++j) sum += (point[j] - query[j]) * (point[j] - query[j]);
        distance.push_back(sum);
    }
    std::vector<std::size_t> nearest(points.size());
    std::iota(nearest.begin(), nearest.end(), std::size_t{0});
    // A stable sort: of equal distances the earlier point comes first.
    auto nearer = [&](std::size_t a, std::size_t b) { return distance[a] < distance[b]; };
    std::stable_sort(nearest.begin(), nearest.end(), nearer);
    if (nearest.size() > static_cast<std::size_t>(k)) nearest.resize(static_cast<std::size_t>(k));

    std::unordered_map<std::string, int> votes;
    int most = 0;
    for (std::size_t i : nearest) most = std::max(most, ++votes[labels[i]]);
    // From near to far, the first label with the most votes is the one whose nearest point is nearest.
    for (std::size_t i : nearest) {
        if (votes[labels[i]] == most) return labels[i];
    }
    return "";
}
