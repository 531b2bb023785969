PREFIX, SUFFIX, MIDDLE, END = -1, -2, -3, -4


def middle_example(tokens, start, stop, order, limit):
    if order not in ("psm", "spm"):
        raise ValueError(f"no such order: {order}")
    if not 0 <= start <= stop <= len(tokens):
        raise ValueError("the hole is not in the document")
    prefix, middle, suffix = tokens[:start], tokens[start:stop], tokens[stop:]

    room = limit - len(middle) - 4
    if room < 0:
        raise ValueError("the middle does not fit")
    while len(prefix) + len(suffix) > room:
        if len(prefix) >= len(suffix):
            prefix = prefix[1:]
        else:
            suffix = suffix[:-1]

    # The middle comes last in both orders: only then has the model read everything around the hole before it writes.
    if order == "psm":
        context = [PREFIX, *prefix, SUFFIX, *suffix, MIDDLE]
    else:
        context = [SUFFIX, *suffix, PREFIX, *prefix, MIDDLE]
    # The end mark is learned as well, otherwise the model would never know when the hole is full.
    learned = [*middle, END]
    return context + learned, [0] * len(context) + [1] * len(learned)
