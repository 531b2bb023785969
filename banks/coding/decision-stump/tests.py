def impurity(rows, labels, feature, threshold):
    """The weighted Gini impurity of a split, or None if one side is empty."""
    left = [label for row, label in zip(rows, labels) if row[feature] <= threshold]
    right = [label for row, label in zip(rows, labels) if row[feature] > threshold]
    if not left or not right:
        return None
    return sum(2.0 * sum(side) * (len(side) - sum(side)) / len(side) for side in (left, right)) / len(rows)


def check(arguments, result):
    rows, labels = arguments
    features = range(len(rows[0])) if rows else []
    # A threshold at each value tries every split there is.
    found = [impurity(rows, labels, feature, row[feature]) for feature in features for row in rows]
    smallest = min((value for value in found if value is not None), default=None)
    if smallest is None:
        return True if result is None else "no split gives both sides a row, so the answer is None"
    if result is None:
        return "there is a split, but the answer is None"
    if not isinstance(result, (tuple, list)) or len(result) != 3:
        return "expected a feature, a threshold and an impurity"
    feature, threshold, stated = result
    if type(feature) is not int or feature not in features:
        return f"there is no feature {feature!r}"
    reached = impurity(rows, labels, feature, threshold)
    if reached is None:
        return "one side of this split is empty"
    if reached > smallest + 1e-9:
        return f"this split has the impurity {reached}, but {smallest} can be reached"
    if not abs(stated - reached) <= 1e-9:
        return f"the impurity of this split is {reached}, not {stated}"
    return True


def cases(rng):
    for n, d, values in ((20, 3, 5), (60, 4, 100), (60, 2, 3)):
        rows = [[float(rng.randint(0, values)) for _ in range(d)] for _ in range(n)]
        labels = [int(row[0] + rng.gauss(0.0, values / 3) > values / 2) for row in rows]
        yield f"{n} random rows, {d} features of {values + 1} values", (rows, labels)
