import random


def estimate_pi(n, seed):
    # A generator of our own: the shared one of the module could be reseeded or used by somebody else in between.
    generator = random.Random(seed)
    hits = 0
    for _ in range(n):
        x = generator.random()
        y = generator.random()
        # Comparing squares spares the square root; both sides are non-negative, so the answer is the same.
        if x * x + y * y <= 1.0:
            hits += 1
    return 4.0 * hits / n
