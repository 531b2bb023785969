def matrix_chain_cost(sizes: list[int]) -> int:
    n = len(sizes) - 1
    # cost[i][j]: the cheapest way to multiply the matrices i, …, j - 1, which gives sizes[i] rows and sizes[j] columns.
    cost = [[0] * (n + 1) for _ in range(n + 1)]
    # Short stretches first, since a stretch is made of two shorter ones.
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length
            # The last multiplication joins i, …, k - 1 with k, …, j - 1.
            cost[i][j] = min(cost[i][k] + cost[k][j] + sizes[i] * sizes[k] * sizes[j] for k in range(i + 1, j))
    return cost[0][n]
