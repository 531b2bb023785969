import numpy as np


def bert_score(candidate, reference, weights):
    similarities = unit(candidate) @ unit(reference).T
    # A row belongs to a token of the candidate, a column to one of the reference.
    precision = float(similarities.max(axis=1).mean())
    # `average` divides by the sum of the weights, and without weights it is the mean.
    recall = float(np.average(similarities.max(axis=0), weights=weights))
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total > 0 else 0.0


def unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
