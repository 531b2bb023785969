# wrong answer: a window that grows and shrinks works for positive numbers only
def count_subarrays(numbers, k):
    found = 0
    start = total = 0
    for end, number in enumerate(numbers):
        total += number
        while total > k and start <= end:
            total -= numbers[start]
            start += 1
        if total == k and start <= end:
            found += 1
    return found
