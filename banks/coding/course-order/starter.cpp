#include <optional>
#include <tuple>
#include <vector>

std::optional<std::vector<long long>> course_order(long long courses,
                                                   std::vector<std::tuple<long long, long long>> requirements) {
    return std::nullopt;
}
