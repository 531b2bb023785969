#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

std::optional<double> auc(std::vector<long long> labels, std::vector<double> scores) {
    std::vector<std::pair<double, long long>> examples;
    for (std::size_t i = 0; i < scores.size(); ++i) examples.emplace_back(scores[i], labels[i]);
    std::sort(examples.begin(), examples.end());

    long long halves = 0;  // twice the number of pairs in order, so that a tie adds a whole one
    long long positives = 0, negatives = 0;
    // Groups of equal scores from low to high: a positive beats every negative of the lower groups and ties with those of its own.
    for (std::size_t start = 0, end = 0; start < examples.size(); start = end) {
        long long here = 0;
        while (end < examples.size() && examples[end].first == examples[start].first) here += examples[end++].second;
        long long others = static_cast<long long>(end - start) - here;
        halves += here * (2 * negatives + others);
        positives += here;
        negatives += others;
    }
    if (positives == 0 || negatives == 0) return std::nullopt;
    return static_cast<double>(halves) / static_cast<double>(2 * positives * negatives);
}
