# wrong answer: every draw is made from the full urn
from math import exp, inf, log


def urn_posterior(urns, prior, drawn):
    scores = []
    for urn, p in zip(urns, prior):
        total = sum(urn.values())
        if p == 0 or len(drawn) > total or any(drawn.count(color) > urn.get(color, 0) for color in set(drawn)):
            scores.append(-inf)
        else:
            scores.append(log(p) + sum(log(urn[color] / total) for color in drawn))
    best = max(scores)
    if best == -inf:
        raise ValueError("impossible")
    weights = [exp(score - best) for score in scores]
    return [weight / sum(weights) for weight in weights]
