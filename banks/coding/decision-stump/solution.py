def best_split(rows, labels):
    best = None
    for feature in range(len(rows[0]) if rows else 0):
        order = sorted(range(len(rows)), key=lambda i: rows[i][feature])
        left, left_ones = 0, 0
        right, right_ones = len(rows), sum(labels)
        # Move the rows to the left one by one. The counts tell the impurity at once, so sorting is the dearest part.
        for i, following in zip(order, order[1:]):
            left, right = left + 1, right - 1
            left_ones += labels[i]
            right_ones -= labels[i]
            value = rows[i][feature]
            # No threshold lies between equal values.
            if value == rows[following][feature]:
                continue
            impurity = (gini(left, left_ones) * left + gini(right, right_ones) * right) / len(rows)
            if best is None or impurity < best[2]:
                # The value itself, not the middle to the next one: that may round up to the next value.
                best = feature, value, impurity
    return best


def gini(count, ones):
    share = ones / count
    return 2.0 * share * (1.0 - share)
