from math import log, sqrt


def cases(rng):
    for capacity, rate in ((50, 0.2), (400, 0.02), (1500, 0.005)):
        words = ["%x" % rng.getrandbits(60) for _ in range(capacity)]
        strangers = ["%x" % rng.getrandbits(60) for _ in range(2500)]
        calls = [("__init__", (capacity, rate)), ("size", ())]
        calls += [("contains", (word,)) for word in strangers[:50]]
        calls += [("add", (word,)) for word in words]
        calls += [("contains", (word,)) for word in words + strangers]
        calls.append(("size", ()))
        yield f"{capacity} words at a rate of {rate}", calls
    # Neighboring numbers as text: a hash that only adds up characters maps many of them to the same place.
    calls = [("__init__", (500, 0.01))]
    calls += [("add", (f"user{number}",)) for number in range(500)]
    calls += [("contains", (f"user{number}",)) for number in range(3000)]
    yield "numbered names", calls


def check(arguments, result):
    capacity, rate = arguments[0][1]
    if not isinstance(result, list) or len(result) != len(arguments):
        return "a result for each call is asked"
    best = -capacity * log(rate) / log(2) ** 2
    added, queries, false_alarms, sizes = set(), 0, 0, set()
    for (method, values), answer in zip(arguments[1:], result[1:]):
        if method == "add":
            added.add(values[0])
        elif method == "size":
            if type(answer) is not int or answer > 1.2 * best + 64:
                return f"a size of {answer}, where {best:.0f} bits are enough"
            sizes.add(answer)
        elif type(answer) is not bool:
            return f"contains returned {answer!r}"
        elif values[0] in added:
            if not answer:
                return f"{values[0]!r} was added and not found"
        elif not added:
            if answer:
                return "an empty filter holds nothing"
        elif len(added) <= capacity:
            queries += 1
            false_alarms += answer
    if len(sizes) > 1:
        return "the size changed"
    # Five standard deviations above twice the rate, and two alarms more, for the few questions of the cases written by hand.
    allowed = 2 * rate * queries + 5 * sqrt(2 * rate * queries) + 2
    if false_alarms > allowed:
        return f"{false_alarms} of {queries} strangers were taken for members, at a rate of {rate}"
    return True
