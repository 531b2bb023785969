# wrong answer: points on a grid that includes both edges are not uniform, and the estimate is about 0.1 too low
import random


def estimate_pi(n, seed):
    generator = random.Random(seed)
    hits = 0
    for _ in range(n):
        x = generator.randint(0, 20) / 20
        y = generator.randint(0, 20) / 20
        if x * x + y * y <= 1.0:
            hits += 1
    return 4.0 * hits / n
