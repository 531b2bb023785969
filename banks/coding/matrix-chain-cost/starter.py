def matrix_chain_cost(sizes: list[int]) -> int:
    return -1
