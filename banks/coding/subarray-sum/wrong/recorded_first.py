# wrong answer: a prefix pairs with itself, which counts empty subarrays when k is 0
from collections import Counter


def count_subarrays(numbers, k):
    seen = Counter({0: 1})
    prefix = found = 0
    for number in numbers:
        prefix += number
        seen[prefix] += 1
        found += seen[prefix - k]
    return found
