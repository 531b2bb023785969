# wrong answer: shortens the prefix at its end and the suffix at its front, next to the hole
def middle_example(tokens, start, stop, order, limit):
    if order not in ("psm", "spm") or not 0 <= start <= stop <= len(tokens):
        raise ValueError
    p, m, s = tokens[:start], tokens[start:stop], tokens[stop:]
    if len(m) + 4 > limit:
        raise ValueError
    while len(p) + len(s) + len(m) + 4 > limit:
        if len(p) >= len(s):
            p = p[:-1]
        else:
            s = s[1:]
    c = [-1, *p, -2, *s, -3] if order == "psm" else [-2, *s, -1, *p, -3]
    return c + m + [-4], [0] * len(c) + [1] * (len(m) + 1)
