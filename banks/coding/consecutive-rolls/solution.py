from math import gcd


def run_probability(rolls, sides, length):
    # without[j] counts the outcomes so far that hold no run and end with exactly j of the wanted faces.
    without = [1] + [0] * (length - 1)
    for _ in range(rolls):
        # Any other face ends the streak; the wanted one makes it longer. What would become a run of `length` drops out.
        without = [sum(without) * (sides - 1)] + without[:-1]
    total = sides**rolls
    found = total - sum(without)
    divisor = gcd(found, total)  # gcd(0, total) is total, which makes (0, 1) of an impossible run
    return found // divisor, total // divisor
