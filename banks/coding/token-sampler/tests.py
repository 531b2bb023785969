# Far from every expected mean, so that a malformed result is a wrong answer and not an accident of this file.
NONSENSE = 1e6


def statistics(arguments, result):
    logits, _, count, _ = arguments
    allowed = [token for token, logit in enumerate(logits) if logit != float("-inf")]
    well_formed = isinstance(result, list) and len(result) == count and all(token in allowed for token in result)
    if not well_formed:
        return [NONSENSE] * (len(allowed) + 1)
    shares = [sum(drawn == token for drawn in result) / count for token in allowed]
    repeats = sum(a == b for a, b in zip(result, result[1:])) / (count - 1)
    return shares + [repeats]
