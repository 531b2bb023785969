def weighted_finishing_times(jobs: list[tuple[int, int]]) -> int:
    return -1
