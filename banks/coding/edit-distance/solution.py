def edit_distance(reference, heard):
    # A cell holds (errors, substitutions, deletions, insertions) of the best alignment of two beginnings. Tuples compare from the
    # left, which is just the order of preference. Only the row above is ever needed.
    above = [(j, 0, 0, j) for j in range(len(heard) + 1)]
    for i, said in enumerate(reference, start=1):
        row = [(i, 0, i, 0)]
        for j, word in enumerate(heard, start=1):
            errors, substitutions, deletions, insertions = above[j - 1]
            if said == word:
                matched = above[j - 1]
            else:
                matched = (errors + 1, substitutions + 1, deletions, insertions)
            errors, substitutions, deletions, insertions = above[j]
            deleted = (errors + 1, substitutions, deletions + 1, insertions)
            errors, substitutions, deletions, insertions = row[j - 1]
            inserted = (errors + 1, substitutions, deletions, insertions + 1)
            row.append(min(matched, deleted, inserted))
        above = row
    return above[-1]
