#include <cstddef>
#include <deque>
#include <optional>
#include <tuple>
#include <vector>

std::optional<std::vector<long long>> course_order(long long courses,
                                                   std::vector<std::tuple<long long, long long>> requirements) {
    auto count = static_cast<std::size_t>(courses);
    std::vector<std::vector<std::size_t>> unlocks(count);
    std::vector<int> missing(count, 0);  // how many requirements of each course are still open
    for (auto [course, before] : requirements) {
        unlocks[static_cast<std::size_t>(before)].push_back(static_cast<std::size_t>(course));
        ++missing[static_cast<std::size_t>(course)];
    }

    std::deque<std::size_t> ready;
    for (std::size_t course = 0; course < count; ++course) {
        if (missing[course] == 0) ready.push_back(course);
    }
    std::vector<long long> order;
    while (!ready.empty()) {
        std::size_t course = ready.front();
        ready.pop_front();
        order.push_back(static_cast<long long>(course));
        // A requirement that was stated twice was counted twice and is met twice here.
        for (std::size_t other : unlocks[course]) {
            if (--missing[other] == 0) ready.push_back(other);
        }
    }
    // The courses of a circle wait for each other and never become ready.
    if (order.size() != count) return std::nullopt;
    return order;
}
