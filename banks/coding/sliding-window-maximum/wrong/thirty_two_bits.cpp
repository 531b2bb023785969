// wrong answer: the numbers do not fit into an int
#include <deque>
#include <vector>

std::vector<long long> window_maxima(std::vector<long long> numbers, long long width) {
    std::vector<int> narrow(numbers.begin(), numbers.end());
    std::vector<long long> maxima;
    std::deque<long long> candidates;
    for (long long i = 0; i < static_cast<long long>(narrow.size()); ++i) {
        while (!candidates.empty() && narrow[candidates.back()] <= narrow[i]) candidates.pop_back();
        candidates.push_back(i);
        if (candidates.front() <= i - width) candidates.pop_front();
        if (i >= width - 1) maxima.push_back(narrow[candidates.front()]);
    }
    return maxima;
}
