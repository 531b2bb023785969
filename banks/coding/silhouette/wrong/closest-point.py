# wrong answer: takes the closest foreign point for the nearest cluster
import numpy as np


def silhouette(points, labels):
    labels = np.array(labels)
    if len(set(labels.tolist())) < 2:
        raise ValueError
    d = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=2))
    out = []
    for row, own in zip(d, labels):
        company = (labels == own).sum() - 1
        if company == 0:
            out.append(0.0)
            continue
        a = row[labels == own].sum() / company
        b = row[labels != own].min()
        out.append((b - a) / max(a, b) if max(a, b) > 0 else 0.0)
    return float(np.mean(out))
