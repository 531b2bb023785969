# runtime error: the likelihood of a thousand draws is zero as a floating-point number, so they are taken for impossible
def urn_posterior(urns, prior, drawn):
    weights = []
    for urn, p in zip(urns, prior):
        left = dict(urn)
        for color in drawn:
            count = left.get(color, 0)
            if count == 0:
                p = 0.0
                break
            p *= count / sum(left.values())
            left[color] -= 1
        weights.append(p)
    total = sum(weights)
    if total == 0:
        raise ValueError("no urn can have given these balls")
    return [weight / total for weight in weights]
