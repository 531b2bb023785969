from math import exp, fsum, inf, log


def urn_posterior(urns: list[dict[str, int]], prior: list[float], drawn: list[str]) -> list[float]:
    # Bayes: the posterior is in proportion to prior times likelihood. As logarithms, since the product of many draws underflows.
    scores = [log(p) + log_likelihood(urn, drawn) if p > 0 else -inf for urn, p in zip(urns, prior)]
    best = max(scores)
    if best == -inf:
        raise ValueError("no urn can have given these balls")
    # A common factor cancels in the end; dividing by the best urn's keeps the numbers near one.
    weights = [exp(score - best) for score in scores]
    total = fsum(weights)
    return [weight / total for weight in weights]


def log_likelihood(urn: dict[str, int], drawn: list[str]) -> float:
    left = dict(urn)
    total = sum(left.values())
    likelihood = 0.0
    for color in drawn:
        count = left.get(color, 0)
        if count == 0:
            return -inf
        likelihood += log(count / total)
        left[color] = count - 1
        total -= 1
    return likelihood
