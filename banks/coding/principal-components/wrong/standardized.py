# wrong answer: every feature is scaled to unit variance first, which is another question
import numpy as np


def principal_components(data, k):
    centered = data - data.mean(axis=0)
    deviation = centered.std(axis=0, ddof=1)
    centered = centered / np.where(deviation > 0, deviation, 1.0)
    _, spreads, directions = np.linalg.svd(centered, full_matrices=False)
    return directions[:k], spreads[:k] ** 2 / (len(data) - 1)
