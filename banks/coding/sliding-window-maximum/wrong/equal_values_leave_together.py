# wrong answer: one entry stands for several equal numbers, and the first that leaves takes the others with it
from collections import deque


def window_maxima(numbers, width):
    maxima = []
    candidates = deque()
    for position, number in enumerate(numbers):
        while candidates and candidates[-1] <= number:
            candidates.pop()
        candidates.append(number)
        if position >= width - 1:
            maxima.append(candidates[0])
            if candidates[0] == numbers[position - width + 1]:
                candidates.popleft()
    return maxima
