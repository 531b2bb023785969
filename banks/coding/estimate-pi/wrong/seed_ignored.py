# wrong answer: a fixed seed makes all estimates equal, whatever seed was asked for
import random


def estimate_pi(n, seed):
    generator = random.Random(42)
    hits = sum(generator.random() ** 2 + generator.random() ** 2 <= 1.0 for _ in range(n))
    return 4.0 * hits / n
