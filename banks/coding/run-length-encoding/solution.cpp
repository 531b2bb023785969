#include <vector>

std::vector<long long> run_lengths(std::vector<long long> values, long long limit) {
    std::vector<long long> encoded;
    for (long long value : values) {
        // The last run is always open: it is found at the end of the result, so nothing is left to write after the loop.
        if (!encoded.empty() && encoded[encoded.size() - 2] == value && encoded.back() < limit) {
            ++encoded.back();
        } else {
            encoded.push_back(value);
            encoded.push_back(1);
        }
    }
    return encoded;
}
