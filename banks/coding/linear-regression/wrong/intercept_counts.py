# wrong answer: with a column of ones, the shortest solution also keeps the intercept short
import numpy as np


def fit_linear(features, targets):
    extended = np.hstack([features, np.ones((len(features), 1))])
    solution = np.linalg.pinv(extended) @ targets
    return solution[:-1], float(solution[-1])
