from collections import deque


def window_maxima(numbers, width):
    maxima = []
    # Positions of the numbers that may still become a maximum. The numbers there are in descending order, so the
    # maximum is the first.
    candidates = deque()
    for position, number in enumerate(numbers):
        # The new number outlives all before it, so those that are not greater are out of the race. Each position
        # enters and leaves once: the inner loop costs O(n) over the whole run.
        while candidates and numbers[candidates[-1]] <= number:
            candidates.pop()
        candidates.append(position)
        if candidates[0] <= position - width:
            candidates.popleft()
        if position >= width - 1:
            maxima.append(numbers[candidates[0]])
    return maxima
