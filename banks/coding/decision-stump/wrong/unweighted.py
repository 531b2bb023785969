# wrong answer: adds the impurities of the sides without weighing them by their rows
def best_split(rows, labels):
    best = None
    for feature in range(len(rows[0]) if rows else 0):
        for threshold in sorted({row[feature] for row in rows})[:-1]:
            impurity = 0.0
            for on_left in (True, False):
                side = [label for row, label in zip(rows, labels) if (row[feature] <= threshold) == on_left]
                share = sum(side) / len(side)
                impurity += share * (1.0 - share)
            if best is None or impurity < best[2]:
                best = feature, threshold, impurity
    return best
