# wrong answer: follows the single best token in each step
from math import inf


def beam_search(table, start, end, width, steps, alpha):
    tokens, score, last = [], 0.0, start
    for _ in range(steps):
        token = max(range(len(table)), key=lambda t: table[last][t])
        if table[last][token] == -inf:
            break
        tokens.append(token)
        score += table[last][token]
        last = token
        if token == end:
            break
    return tokens, score / max(1, len(tokens)) ** alpha
