# time limit: the same stretches are solved again and again, some 3^n times
def matrix_chain_cost(sizes):
    def cost(i, j):
        if j - i < 2:
            return 0
        return min(cost(i, k) + cost(k, j) + sizes[i] * sizes[k] * sizes[j] for k in range(i + 1, j))

    return cost(0, len(sizes) - 1)
