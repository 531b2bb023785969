# wrong answer: a value that is repeated on both sides is listed as often as on the poorer side
from collections import Counter


def array_intersection(left, right):
    return list((Counter(left) & Counter(right)).elements())
