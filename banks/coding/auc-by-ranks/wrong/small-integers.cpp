// wrong answer: the number of pairs overflows an int
#include <algorithm>
#include <optional>
#include <vector>

std::optional<double> auc(std::vector<long long> labels, std::vector<double> scores) {
    std::vector<double> positive, negative;
    for (unsigned i = 0; i < scores.size(); ++i) (labels[i] ? positive : negative).push_back(scores[i]);
    if (positive.empty() || negative.empty()) return std::nullopt;
    std::sort(negative.begin(), negative.end());
    unsigned halves = 0;
    for (double score : positive) {
        halves += std::lower_bound(negative.begin(), negative.end(), score) - negative.begin();
        halves += std::upper_bound(negative.begin(), negative.end(), score) - negative.begin();
    }
    unsigned pairs = 2u * (unsigned)positive.size() * (unsigned)negative.size();
    return (double)halves / pairs;
}
