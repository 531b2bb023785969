# wrong answer: splits between equal values, which no threshold can do
def best_split(rows, labels):
    best = None
    for feature in range(len(rows[0]) if rows else 0):
        order = sorted(range(len(rows)), key=lambda i: (rows[i][feature], labels[i]))
        if rows[order[0]][feature] == rows[order[-1]][feature]:
            continue
        for cut in range(1, len(rows)):
            impurity = 0.0
            for side in (order[:cut], order[cut:]):
                share = sum(labels[i] for i in side) / len(side)
                impurity += len(side) / len(rows) * 2.0 * share * (1.0 - share)
            if best is None or impurity < best[2]:
                best = feature, rows[order[cut - 1]][feature], impurity
    return best
