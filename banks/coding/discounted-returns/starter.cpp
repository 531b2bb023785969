#include <vector>

std::vector<double> discounted_returns(std::vector<double> rewards, std::vector<bool> done, double gamma) {
    // Return one number for each step.
    return std::vector<double>(rewards.size() + 1, 0.0);
}
