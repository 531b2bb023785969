# wrong answer: a small constant against division by zero swallows short vectors
import math


def cosine_similarity(a, b):
    largest = max(1e-8, *map(abs, a)), max(1e-8, *map(abs, b))
    a = [x / largest[0] for x in a]
    b = [y / largest[1] for y in b]
    dot = sum(x * y for x, y in zip(a, b))
    return dot / (math.hypot(*a) * math.hypot(*b) + 1e-8)
