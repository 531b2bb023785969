# runtime error: writes the cosine of the last pair outside the matrix when d is odd
import numpy as np


def positional_encoding(n, d):
    encoding = np.zeros((n, d))
    for t in range(n):
        for i in range(0, d, 2):
            angle = t / 10000 ** (i / d)
            encoding[t, i] = np.sin(angle)
            encoding[t, i + 1] = np.cos(angle)
    return encoding
