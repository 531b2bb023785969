import numpy as np


def bert_score(candidate, reference, weights):
    # Return (precision, recall, F1).
    return -2.0, -2.0, -2.0
