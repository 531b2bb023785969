# wrong answer: the maximum leaves one step late
from collections import deque


def window_maxima(numbers, width):
    maxima = []
    candidates = deque()
    for position, number in enumerate(numbers):
        while candidates and numbers[candidates[-1]] <= number:
            candidates.pop()
        candidates.append(position)
        if candidates[0] < position - width:
            candidates.popleft()
        if position >= width - 1:
            maxima.append(numbers[candidates[0]])
    return maxima
