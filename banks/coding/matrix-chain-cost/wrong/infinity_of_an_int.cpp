// wrong answer: the cost starts from the largest int, and dear chains cost more
#include <algorithm>
#include <climits>
#include <vector>

long long matrix_chain_cost(std::vector<long long> sizes) {
    const int n = static_cast<int>(sizes.size()) - 1;
    std::vector<std::vector<long long>> cost(n + 1, std::vector<long long>(n + 1, INT_MAX));
    for (int i = 0; i < n; ++i) cost[i][i + 1] = 0;
    cost[0][0] = 0;
    for (int length = 2; length <= n; ++length) {
        for (int i = 0; i + length <= n; ++i) {
            const int j = i + length;
            for (int k = i + 1; k < j; ++k) {
                cost[i][j] = std::min(cost[i][j], cost[i][k] + cost[k][j] + sizes[i] * sizes[k] * sizes[j]);
            }
        }
    }
    return cost[0][n];
}
