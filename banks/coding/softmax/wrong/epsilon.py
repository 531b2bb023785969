# wrong answer: a small constant in the denominator hides 0 / 0, and the probabilities no longer sum to 1
import math


def softmax(scores):
    if not scores:
        return []
    largest = max(scores)
    weights = [math.exp(score - largest) for score in scores]
    total = sum(weights) + 1e-8
    return [weight / total for weight in weights]
