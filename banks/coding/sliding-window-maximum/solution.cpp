#include <deque>
#include <vector>

std::vector<long long> window_maxima(std::vector<long long> numbers, long long width) {
    std::vector<long long> maxima;
    // Positions of the numbers that may still become a maximum. The numbers there are in descending order, so the
    // maximum is the first.
    std::deque<long long> candidates;
    for (long long position = 0; position < static_cast<long long>(numbers.size()); ++position) {
        // The new number outlives all before it, so those that are not greater are out of the race. Each position
        // enters and leaves once: the inner loop costs O(n) over the whole run.
        while (!candidates.empty() && numbers[candidates.back()] <= numbers[position]) candidates.pop_back();
        candidates.push_back(position);
        if (candidates.front() <= position - width) candidates.pop_front();
        if (position >= width - 1) maxima.push_back(numbers[candidates.front()]);
    }
    return maxima;
}
