import math


def cosine_similarity(a, b):
    if not any(a) or not any(b):
        return 0.0
    a, b = scaled(a), scaled(b)
    dot = sum(x * y for x, y in zip(a, b))
    return dot / math.sqrt(sum(x * x for x in a)) / math.sqrt(sum(y * y for y in b))


def scaled(vector):
    # Only directions count, so the largest component may as well be 1. Then no square overflows, and those that
    # vanish are too small to matter.
    largest = max(abs(x) for x in vector)
    return [x / largest for x in vector]
