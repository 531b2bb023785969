#include <cstddef>
#include <vector>

std::vector<double> discounted_returns(std::vector<double> rewards, std::vector<bool> done, double gamma) {
    std::vector<double> returns(rewards.size());
    double following = 0.0;
    // Backwards, because the return of a step is its reward plus the discounted return of the step after it.
    // An unsigned counter cannot go below zero, hence the decrement in the condition.
    for (std::size_t t = rewards.size(); t-- > 0;) {
        if (done[t]) following = 0.0;
        following = rewards[t] + gamma * following;
        returns[t] = following;
    }
    return returns;
}
