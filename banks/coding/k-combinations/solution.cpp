#include <vector>

static void extend(std::vector<long long>& chosen, long long smallest, long long n, long long missing,
                   std::vector<std::vector<long long>>& found) {
    if (missing == 0) {
        found.push_back(chosen);
        return;
    }
    // Stopping where too few larger numbers are left means that every branch ends in a choice.
    for (long long number = smallest; number <= n - missing + 1; ++number) {
        chosen.push_back(number);
        extend(chosen, number + 1, n, missing - 1, found);
        chosen.pop_back();
    }
}

std::vector<std::vector<long long>> k_combinations(long long n, long long k) {
    std::vector<std::vector<long long>> found;
    std::vector<long long> chosen;
    extend(chosen, 1, n, k, found);
    return found;
}
