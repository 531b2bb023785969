# wrong answer: of labels with equally many votes, takes the one that stands first in the list of points
from collections import Counter


def classify(points, labels, query, k):
    nearest = sorted(range(len(points)), key=lambda i: sum((a - b) ** 2 for a, b in zip(points[i], query)))[:k]
    votes = Counter(labels[i] for i in sorted(nearest))
    return votes.most_common(1)[0][0]
