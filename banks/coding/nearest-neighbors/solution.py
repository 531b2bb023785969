from collections import Counter


def classify(points, labels, query, k):
    def squared_distance(i):
        # The square root would not change the order, and without it the numbers stay exact.
        return sum((a - b) ** 2 for a, b in zip(points[i], query))

    # The sort is stable, so of equal distances the earlier point comes first.
    nearest = sorted(range(len(points)), key=squared_distance)[:k]
    votes = Counter(labels[i] for i in nearest)
    most = max(votes.values())
    # From near to far, the first label with the most votes is the one whose nearest point is nearest.
    return next(labels[i] for i in nearest if votes[labels[i]] == most)
