#include <cstddef>
#include <string>
#include <vector>

long long rise_and_fall_orders(std::string signs) {
    constexpr long long modulus = 1'000'000'007;
    // orders[r]: in how many orders of the runs placed so far the last one has rank r among them.
    std::vector<long long> orders{1};
    for (char sign : signs) {
        // below[r]: orders in which the run before the new one has a rank below r.
        std::vector<long long> below{0};
        for (long long count : orders) below.push_back((below.back() + count) % modulus);
        if (sign == '>') {
            const long long total = below.back();
            for (long long& count : below) count = (total - count + modulus) % modulus;
        }
        orders = below;
    }
    long long sum = 0;
    for (long long count : orders) sum = (sum + count) % modulus;
    return sum;
}
