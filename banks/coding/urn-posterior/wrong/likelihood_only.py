# wrong answer: compares how well the urns explain the balls, but not how likely they were chosen
from math import exp, inf, log


def urn_posterior(urns, prior, drawn):
    scores = []
    for urn, p in zip(urns, prior):
        left = dict(urn)
        score = 0.0 if p > 0 else -inf
        for color in drawn:
            count = left.get(color, 0)
            score += log(count / sum(left.values())) if count else -inf
            if not count:
                break
            left[color] -= 1
        scores.append(score)
    best = max(scores)
    if best == -inf:
        raise ValueError("impossible")
    weights = [exp(score - best) for score in scores]
    return [weight / sum(weights) for weight in weights]
