def seeded_streams(weights: list[float], count: int, seeds: list[int]) -> list[list[int]]:
    return [[0] * count for _ in seeds]
