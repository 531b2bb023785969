from math import inf


def beam_search(table, start, end, width, steps, alpha):
    # A pair (-score, tokens) sorts as it should: best score first, then smaller tokens.
    beam = [(0.0, [])]
    finished = []
    for _ in range(steps):
        continued = []
        for cost, tokens in beam:
            last = tokens[-1] if tokens else start
            for token, logarithm in enumerate(table[last]):
                if logarithm > -inf:
                    continued.append((cost - logarithm, tokens + [token]))
        # All continuations compete together: width is the size of the beam, not of each family.
        best = sorted(continued)[:width]
        finished += [item for item in best if item[1][-1] == end]
        beam = [item for item in best if item[1][-1] != end]
        if not beam:
            break
    finished += beam

    # Scores are compared per length only here. Within a step all hypotheses are equally long.
    value, tokens = min((cost / len(tokens) ** alpha, tokens) for cost, tokens in finished)
    return tokens, -value
