// wrong answer: two remainders added exceed an int before the next remainder is taken
#include <string>
#include <vector>

long long rise_and_fall_orders(std::string signs) {
    constexpr int modulus = 1'000'000'007;
    std::vector<int> orders{1};
    for (char sign : signs) {
        std::vector<int> below{0};
        for (int count : orders) below.push_back((below.back() + count) % modulus);
        if (sign == '>') {
            const int total = below.back();
            for (int& count : below) count = (total - count + modulus) % modulus;
        }
        orders = below;
    }
    int sum = 0;
    for (int count : orders) sum += count;
    return sum % modulus;
}
