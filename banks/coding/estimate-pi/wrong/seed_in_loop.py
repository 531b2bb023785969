# wrong answer: seeding before every point throws the same point n times
import random


def estimate_pi(n, seed):
    hits = 0
    for _ in range(n):
        generator = random.Random(seed)
        if generator.random() ** 2 + generator.random() ** 2 <= 1.0:
            hits += 1
    return 4.0 * hits / n
