# wrong answer: adds up the sides, which is another distance
from collections import Counter


def classify(points, labels, query, k):
    nearest = sorted(range(len(points)), key=lambda i: sum(abs(a - b) for a, b in zip(points[i], query)))[:k]
    votes = Counter(labels[i] for i in nearest)
    most = max(votes.values())
    return next(labels[i] for i in nearest if votes[labels[i]] == most)
