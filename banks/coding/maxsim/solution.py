import numpy as np


def maxsim(query, documents, lengths):
    directions = unit(query)
    scores = []
    for document, length in zip(documents, lengths):
        # Cutting the padding off is safer than giving it a similarity: zero would beat every negative one.
        real = unit(document[:length])
        if len(real) == 0 or len(directions) == 0:
            scores.append(0.0)
        else:
            scores.append(float((directions @ real.T).max(axis=1).sum()))
    return scores


def unit(vectors):
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.where(lengths > 0, lengths, 1.0)
