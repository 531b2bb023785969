#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

// Errors, substitutions, deletions, insertions: tuples compare from the left, which is just the order of preference.
using Counts = std::tuple<long long, long long, long long, long long>;

static Counts add(Counts a, int substitutions, int deletions, int insertions) {
    auto [e, s, d, i] = a;
    return {e + substitutions + deletions + insertions, s + substitutions, d + deletions, i + insertions};
}

Counts edit_distance(std::vector<std::string> reference, std::vector<std::string> heard) {
    // A cell describes the best alignment of two beginnings. Only the row above is ever needed.
    std::vector<Counts> above{Counts{0, 0, 0, 0}};
    for (std::size_t j = 0; j < heard.size(); ++j) above.push_back(add(above[j], 0, 0, 1));
    for (const std::string& said : reference) {
        std::vector<Counts> row{add(above[0], 0, 1, 0)};
        for (std::size_t j = 0; j < heard.size(); ++j) {
            Counts matched = said == heard[j] ? above[j] : add(above[j], 1, 0, 0);
            row.push_back(std::min({matched, add(above[j + 1], 0, 1, 0), add(row[j], 0, 0, 1)}));
        }
        above = row;
    }
    return above.back();
}
