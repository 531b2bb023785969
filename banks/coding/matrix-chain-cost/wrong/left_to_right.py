# wrong answer: multiplies from the left without a look at the sizes
def matrix_chain_cost(sizes):
    return sum(sizes[0] * sizes[k] * sizes[k + 1] for k in range(1, len(sizes) - 1))
