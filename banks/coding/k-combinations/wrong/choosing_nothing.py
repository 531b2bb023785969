# wrong answer: choosing nothing is taken for impossible
def k_combinations(n, k):
    if k == 0 or k > n:
        return []
    if k == 1:
        return [[number] for number in range(1, n + 1)]
    return [
        [first, *[first + number for number in rest]]
        for first in range(1, n - k + 2)
        for rest in k_combinations(n - first, k - 1)
    ]
