# wrong answer: compares one mean vector of the query with one of the document
import numpy as np


def maxsim(query, documents, lengths):
    out = []
    for d, length in zip(documents, lengths):
        if length == 0 or len(query) == 0:
            out.append(0.0)
            continue
        a, b = query.mean(axis=0), d[:length].mean(axis=0)
        n = np.linalg.norm(a) * np.linalg.norm(b)
        out.append(float(a @ b / n) * len(query) if n else 0.0)
    return out
