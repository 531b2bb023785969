# wrong answer: splitting by the largest number gives all the choices in another order
def k_combinations(n, k):
    if k == 0:
        return [[]]
    if k > n:
        return []
    return k_combinations(n - 1, k) + [choice + [n] for choice in k_combinations(n - 1, k - 1)]
