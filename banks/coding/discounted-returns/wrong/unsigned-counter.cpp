// wrong answer: stops before step zero, to get around the unsigned counter
#include <cstddef>
#include <vector>

std::vector<double> discounted_returns(std::vector<double> rewards, std::vector<bool> done, double gamma) {
    std::vector<double> returns(rewards);
    if (rewards.empty()) return returns;
    for (std::size_t t = rewards.size() - 2; t > 0 && t < rewards.size(); t--) {
        if (!done[t]) returns[t] = rewards[t] + gamma * returns[t + 1];
    }
    return returns;
}
