# wrong answer: does the cheapest product of neighbors first, which may make the rest dearer
def matrix_chain_cost(sizes):
    sizes = list(sizes)
    total = 0
    while len(sizes) > 2:
        cost, k = min((sizes[k - 1] * sizes[k] * sizes[k + 1], k) for k in range(1, len(sizes) - 1))
        total += cost
        del sizes[k]
    return total
