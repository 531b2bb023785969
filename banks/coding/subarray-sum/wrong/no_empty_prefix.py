# wrong answer: without the empty prefix, subarrays that begin at the first element are missed
from collections import Counter


def count_subarrays(numbers, k):
    seen = Counter()
    prefix = found = 0
    for number in numbers:
        prefix += number
        found += seen[prefix - k]
        seen[prefix] += 1
    return found
