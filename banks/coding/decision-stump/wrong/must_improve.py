# wrong answer: returns a split only if it is purer than the rows as a whole
def best_split(rows, labels):
    if not rows:
        return None
    share = sum(labels) / len(rows)
    best, smallest = None, 2.0 * share * (1.0 - share)
    for feature in range(len(rows[0])):
        for threshold in sorted({row[feature] for row in rows})[:-1]:
            impurity = 0.0
            for on_left in (True, False):
                side = [label for row, label in zip(rows, labels) if (row[feature] <= threshold) == on_left]
                share = sum(side) / len(side)
                impurity += len(side) / len(rows) * 2.0 * share * (1.0 - share)
            if impurity < smallest - 1e-12:
                best, smallest = (feature, threshold, impurity), impurity
    return best
