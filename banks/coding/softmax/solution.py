import math


def softmax(scores):
    if not scores:
        return []
    # Subtracting the largest score multiplies numerator and denominator by the same factor, so the probabilities
    # stay. Every exponent is now at most 0: nothing overflows. The largest is exactly 0: the sum is at least 1 and
    # never vanishes.
    largest = max(scores)
    weights = [math.exp(score - largest) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
