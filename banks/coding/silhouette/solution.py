import numpy as np


def silhouette(points, labels):
    labels = np.array(labels)
    names = np.unique(labels)
    if len(names) < 2:
        raise ValueError("a silhouette compares clusters")
    distances = np.sqrt(((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2))

    values = []
    for row, own in zip(distances, labels):
        company = int((labels == own).sum()) - 1
        if company == 0:
            values.append(0.0)
            continue
        # The distance to itself is zero, so it adds nothing to the sum; it only must not be counted.
        a = row[labels == own].sum() / company
        b = min(row[labels == name].mean() for name in names if name != own)
        larger = max(a, b)
        values.append((b - a) / larger if larger > 0 else 0.0)
    return float(np.mean(values))
