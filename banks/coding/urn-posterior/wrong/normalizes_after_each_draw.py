# wrong answer: an urn that falls far behind is rounded to zero and cannot come back when the evidence turns
def urn_posterior(urns, prior, drawn):
    left = [dict(urn) for urn in urns]
    posterior = list(prior)
    for color in drawn:
        for i, urn in enumerate(left):
            count = urn.get(color, 0)
            if count == 0:
                posterior[i] = 0.0
                continue
            posterior[i] *= count / sum(urn.values())
            urn[color] -= 1
        total = sum(posterior)
        if total == 0:
            raise ValueError("impossible")
        posterior = [p / total for p in posterior]
    return posterior
