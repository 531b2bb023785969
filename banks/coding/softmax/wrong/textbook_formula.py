# runtime error: exp of a large score overflows, and for very negative scores the sum is 0
import math


def softmax(scores):
    weights = [math.exp(score) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
