# growth above target: tries every begin and every end
def count_subarrays(numbers, k):
    found = 0
    for start in range(len(numbers)):
        total = 0
        for number in numbers[start:]:
            total += number
            if total == k:
                found += 1
    return found
