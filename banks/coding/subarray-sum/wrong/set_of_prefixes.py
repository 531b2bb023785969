# wrong answer: a set forgets how often a prefix sum was seen
def count_subarrays(numbers, k):
    seen = {0}
    prefix = found = 0
    for number in numbers:
        prefix += number
        found += prefix - k in seen
        seen.add(prefix)
    return found
