# wrong answer: every entry of the result is the same list, which is empty at the end
def k_combinations(n, k):
    found = []
    chosen = []

    def extend(smallest):
        if len(chosen) == k:
            found.append(chosen)
            return
        for number in range(smallest, n + 1):
            chosen.append(number)
            extend(number + 1)
            chosen.pop()

    extend(1)
    return found
