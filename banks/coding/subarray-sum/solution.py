from collections import Counter


def count_subarrays(numbers, k):
    # How often each prefix sum has been seen. The empty prefix stands for the subarrays that begin at the first
    # element.
    seen = Counter({0: 1})
    prefix = 0
    found = 0
    for number in numbers:
        prefix += number
        # Look up before recording: the prefix must not pair with itself, which would count an empty subarray when k
        # is 0.
        found += seen[prefix - k]
        seen[prefix] += 1
    return found
