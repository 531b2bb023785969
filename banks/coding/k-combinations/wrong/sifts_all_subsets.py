# time limit: walks through all 2^n subsets and keeps those of the right size
def k_combinations(n, k):
    found = []
    for mask in range(2**n):
        choice = [number for number in range(1, n + 1) if mask >> (number - 1) & 1]
        if len(choice) == k:
            found.append(choice)
    return sorted(found)
