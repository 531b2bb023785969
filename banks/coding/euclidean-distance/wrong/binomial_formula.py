# wrong answer: a² + b² - 2ab loses all digits when a and b are near each other
from math import sqrt


def euclidean_distance(left, right):
    if len(left) != len(right):
        raise ValueError("the series differ in length")
    largest = max([*map(abs, left), *map(abs, right)], default=0.0)
    if largest == 0.0:
        return 0.0
    left = [a / largest for a in left]
    right = [b / largest for b in right]
    squares = sum(a * a for a in left) + sum(b * b for b in right) - 2 * sum(a * b for a, b in zip(left, right))
    return largest * sqrt(max(squares, 0.0))
