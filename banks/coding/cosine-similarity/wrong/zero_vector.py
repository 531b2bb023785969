# runtime error: divides by the length of the zero vector
import math


def cosine_similarity(a, b):
    dot = sum((x / math.hypot(*a)) * (y / math.hypot(*b)) for x, y in zip(a, b))
    return dot
