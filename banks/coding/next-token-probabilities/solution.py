from math import exp


def next_token_probabilities(logits, temperature, k, p):
    # Sorting is stable, so equal logits stay in the order of their numbers. Neither scaling nor filtering changes this order.
    order = sorted(range(len(logits)), key=lambda token: -logits[token])
    largest = logits[order[0]]
    if temperature == 0:
        order, weights = order[:1], [1.0]
    else:
        # Subtracting before dividing keeps every exponent at or below zero; exp(-inf) is 0.
        weights = [exp((logits[token] - largest) / temperature) for token in order]

    if k > 0:
        order, weights = order[:k], weights[:k]
    weights = scaled(weights)

    kept, total = 0, 0.0
    if p < 1:
        while kept < len(weights) and (kept == 0 or total < p):
            total += weights[kept]
            kept += 1
        order, weights = order[:kept], scaled(weights[:kept])

    result = [0.0] * len(logits)
    for token, weight in zip(order, weights):
        result[token] = weight
    return result


def scaled(weights):
    total = sum(weights)
    return [weight / total for weight in weights]
