#include <string>
#include <tuple>
#include <vector>

std::tuple<long long, long long, long long, long long> edit_distance(std::vector<std::string> reference,
                                                                     std::vector<std::string> heard) {
    // Return (errors, substitutions, deletions, insertions).
    return {-1, 0, 0, 0};
}
