# growth above target: the table over all pairs of positions is right but quadratic
def longest_increasing(text):
    best = []
    for i, character in enumerate(text):
        longest_before = 0
        for j in range(i):
            if text[j] < character and best[j] > longest_before:
                longest_before = best[j]
        best.append(longest_before + 1)
    return max(best, default=0)
