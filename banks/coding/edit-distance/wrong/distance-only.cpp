// wrong answer: reports the substitutions as whatever the lengths do not explain
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

std::tuple<long long, long long, long long, long long> edit_distance(std::vector<std::string> reference,
                                                                     std::vector<std::string> heard) {
    long long n = reference.size(), m = heard.size();
    std::vector<std::vector<long long>> d(n + 1, std::vector<long long>(m + 1));
    for (long long i = 0; i <= n; ++i) {
        for (long long j = 0; j <= m; ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
            } else {
                d[i][j] = std::min({d[i - 1][j - 1] + (reference[i - 1] != heard[j - 1]), d[i - 1][j] + 1, d[i][j - 1] + 1});
            }
        }
    }
    long long deletions = std::max(0LL, n - m), insertions = std::max(0LL, m - n);
    return {d[n][m], d[n][m] - deletions - insertions, deletions, insertions};
}
