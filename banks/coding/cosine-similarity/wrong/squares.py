# wrong answer: squares of large components overflow to infinity, those of small ones to 0
import math


def cosine_similarity(a, b):
    dot = sum(x * y for x, y in zip(a, b))
    lengths = math.sqrt(sum(x * x for x in a)) * math.sqrt(sum(y * y for y in b))
    return dot / lengths if lengths else 0.0
