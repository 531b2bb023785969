// wrong answer: counting through bit masks gives all the choices, but in another order
#include <vector>

std::vector<std::vector<long long>> k_combinations(long long n, long long k) {
    std::vector<std::vector<long long>> found;
    for (long long mask = 0; mask < (1LL << n); ++mask) {
        if (__builtin_popcountll(mask) != k) continue;
        std::vector<long long> choice;
        for (long long bit = 0; bit < n; ++bit) {
            if (mask >> bit & 1) choice.push_back(bit + 1);
        }
        found.push_back(choice);
    }
    return found;
}
