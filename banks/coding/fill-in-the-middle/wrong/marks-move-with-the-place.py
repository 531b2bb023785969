# wrong answer: in the order spm the marks stay in the order of psm
def middle_example(tokens, start, stop, order, limit):
    if order not in ("psm", "spm") or not 0 <= start <= stop <= len(tokens):
        raise ValueError
    p, m, s = tokens[:start], tokens[start:stop], tokens[stop:]
    if len(m) + 4 > limit:
        raise ValueError
    while len(p) + len(s) + len(m) + 4 > limit:
        if len(p) >= len(s):
            p = p[1:]
        else:
            s = s[:-1]
    first, second = (p, s) if order == "psm" else (s, p)
    c = [-1, *first, -2, *second, -3]
    return c + m + [-4], [0] * len(c) + [1] * (len(m) + 1)
