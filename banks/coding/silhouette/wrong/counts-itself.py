# wrong answer: a point counts itself among its company, which makes its cluster look tighter
import numpy as np


def silhouette(points, labels):
    labels = np.array(labels)
    names = np.unique(labels)
    if len(names) < 2:
        raise ValueError
    d = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=2))
    out = []
    for row, own in zip(d, labels):
        if (labels == own).sum() == 1:
            out.append(0.0)
            continue
        a = row[labels == own].mean()
        b = min(row[labels == n].mean() for n in names if n != own)
        out.append((b - a) / max(a, b) if max(a, b) > 0 else 0.0)
    return float(np.mean(out))
