# wrong answer: prefix[-n:] with n = 0 keeps the whole prefix
def middle_example(tokens, start, stop, order, limit):
    if order not in ("psm", "spm") or not 0 <= start <= stop <= len(tokens):
        raise ValueError
    p, m, s = tokens[:start], tokens[start:stop], tokens[stop:]
    room = limit - len(m) - 4
    if room < 0:
        raise ValueError
    np, ns = len(p), len(s)
    while np + ns > room:
        if np >= ns:
            np -= 1
        else:
            ns -= 1
    p, s = p[-np:], s[:ns]
    c = [-1, *p, -2, *s, -3] if order == "psm" else [-2, *s, -1, *p, -3]
    return c + m + [-4], [0] * len(c) + [1] * (len(m) + 1)
