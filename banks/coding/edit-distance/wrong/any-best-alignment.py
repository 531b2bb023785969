# wrong answer: prefers substitutions when several alignments have the fewest errors
def edit_distance(reference, heard):
    above = [(j, 0, 0, j) for j in range(len(heard) + 1)]
    for i, said in enumerate(reference, 1):
        row = [(i, 0, i, 0)]
        for j, word in enumerate(heard, 1):
            e, s, d, n = above[j - 1]
            best = above[j - 1] if said == word else (e + 1, s + 1, d, n)
            e, s, d, n = above[j]
            if e + 1 < best[0]:
                best = (e + 1, s, d + 1, n)
            e, s, d, n = row[j - 1]
            if e + 1 < best[0]:
                best = (e + 1, s, d, n + 1)
            row.append(best)
        above = row
    return above[-1]
