# wrong answer: uses the approximation with the square root, which is off for few days and small targets
from math import ceil, log, sqrt


def smallest_group(days, target):
    if target == 1:
        return days + 1
    return ceil(sqrt(2 * days * log(1 / (1 - target))))
