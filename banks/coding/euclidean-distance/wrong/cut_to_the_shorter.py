# wrong answer: zip forgets what the longer series has more
from math import sqrt


def euclidean_distance(left, right):
    differences = [abs(a - b) for a, b in zip(left, right)]
    largest = max(differences, default=0.0)
    if largest == 0.0:
        return 0.0
    return largest * sqrt(sum((difference / largest) ** 2 for difference in differences))
