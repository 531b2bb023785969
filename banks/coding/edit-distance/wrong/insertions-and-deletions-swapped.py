# wrong answer: calls a missing word an insertion and an added one a deletion
def edit_distance(reference, heard):
    above = [(j, 0, j, 0) for j in range(len(heard) + 1)]
    for i, said in enumerate(reference, 1):
        row = [(i, 0, 0, i)]
        for j, word in enumerate(heard, 1):
            e, s, d, n = above[j - 1]
            options = [above[j - 1] if said == word else (e + 1, s + 1, d, n)]
            e, s, d, n = above[j]
            options.append((e + 1, s, d, n + 1))
            e, s, d, n = row[j - 1]
            options.append((e + 1, s, d + 1, n))
            row.append(min(options))
        above = row
    return above[-1]
