#include <algorithm>
#include <limits>
#include <vector>

long long matrix_chain_cost(std::vector<long long> sizes) {
    const int n = static_cast<int>(sizes.size()) - 1;
    // cost[i][j]: the cheapest way to multiply the matrices i, …, j - 1, which gives sizes[i] rows and sizes[j] columns.
    std::vector<std::vector<long long>> cost(n + 1, std::vector<long long>(n + 1, 0));
    for (int length = 2; length <= n; ++length) {
        for (int i = 0; i + length <= n; ++i) {
            const int j = i + length;
            long long best = std::numeric_limits<long long>::max();
            for (int k = i + 1; k < j; ++k) {
                best = std::min(best, cost[i][k] + cost[k][j] + sizes[i] * sizes[k] * sizes[j]);
            }
            cost[i][j] = best;
        }
    }
    return cost[0][n];
}
