# wrong answer: gets rid of the largest inner size first, a rule that is often but not always best
def matrix_chain_cost(sizes):
    sizes = list(sizes)
    total = 0
    while len(sizes) > 2:
        k = max(range(1, len(sizes) - 1), key=lambda k: sizes[k])
        total += sizes[k - 1] * sizes[k] * sizes[k + 1]
        del sizes[k]
    return total
