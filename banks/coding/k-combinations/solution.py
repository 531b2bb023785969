def k_combinations(n: int, k: int) -> list[list[int]]:
    found = []
    chosen = []

    def extend(smallest: int) -> None:
        missing = k - len(chosen)
        if missing == 0:
            # A copy, because `chosen` goes on changing.
            found.append(chosen.copy())
            return
        # The last start that leaves enough larger numbers. Stopping there means that every branch ends in a choice.
        for number in range(smallest, n - missing + 2):
            chosen.append(number)
            extend(number + 1)
            chosen.pop()

    extend(1)
    return found
