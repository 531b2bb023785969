from math import sqrt


def cases(rng):
    families = [
        ("keys at random", lambda n: [rng.getrandbits(64) for _ in range(n)]),
        ("neighbors", lambda n: list(range(n))),
        ("multiples of a thousand, some twice", lambda n: [1000 * i for i in range(n)] + [1000 * i for i in range(0, n, 7)]),
    ]
    for (name, family), n in zip(families, (1200, 900, 300)):
        keys = family(n)
        strangers = [key for key in family(2 * n)[n:] if key not in set(keys)]
        strangers += [rng.getrandbits(64) for _ in range(1500)]
        calls = [("__init__", (keys,))] + [("contains", (key,)) for key in keys + strangers] + [("size", ())]
        yield f"{n} {name}", calls


def check(arguments, result):
    if not isinstance(result, list) or len(result) != len(arguments):
        return "a result for each call is asked"
    keys = set(arguments[0][1][0])
    queries = false_alarms = 0
    for (method, values), answer in zip(arguments[1:], result[1:]):
        if method == "size":
            if type(answer) is not int or answer > 1.25 * len(keys) + 64:
                return f"{answer} bytes for {len(keys)} keys"
        elif type(answer) is not bool:
            return f"contains returned {answer!r}"
        elif values[0] in keys:
            if not answer:
                return f"{values[0]} is a key and was not found"
        else:
            queries += 1
            false_alarms += answer
    # Six standard deviations above the mean of 1 / 256, and two more for a handful of questions.
    allowed = queries / 256 + 6 * sqrt(queries / 256) + 2
    if false_alarms > allowed:
        return f"{false_alarms} of {queries} other keys were taken for members"
    return True
