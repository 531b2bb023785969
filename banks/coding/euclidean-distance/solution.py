from math import fsum, sqrt


def euclidean_distance(left: list[float], right: list[float]) -> float:
    # Without `strict`, zip stops at the shorter series and hides the mistake of the caller.
    differences = [abs(a - b) for a, b in zip(left, right, strict=True)]
    largest = max(differences, default=0.0)
    if largest == 0.0:
        return 0.0
    # Relative to the largest difference all squares are at most one, and those that underflow are too small to matter.
    return largest * sqrt(fsum((difference / largest) ** 2 for difference in differences))
