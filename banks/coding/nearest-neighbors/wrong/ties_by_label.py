# wrong answer: sorting pairs of distance and label decides equal distances by the label
from collections import Counter


def classify(points, labels, query, k):
    pairs = sorted((sum((a - b) ** 2 for a, b in zip(point, query)), label) for point, label in zip(points, labels))[:k]
    votes = Counter(label for _, label in pairs)
    most = max(votes.values())
    return next(label for _, label in pairs if votes[label] == most)
