# wrong answer: clipping the scores avoids the overflow but makes all large scores equal
import math


def softmax(scores):
    weights = [math.exp(min(max(score, -500.0), 500.0)) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
