def k_combinations(n: int, k: int) -> list[list[int]]:
    return []
