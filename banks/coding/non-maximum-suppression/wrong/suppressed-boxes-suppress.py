# wrong answer: a box is also dropped for its overlap with one that was dropped itself
def suppress(boxes, scores, threshold):
    def overlap(a, b):
        w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
        h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
        u = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
        return w * h / u if u > 0 else 0.0

    order = sorted(range(len(boxes)), key=lambda i: -scores[i])
    return [i for p, i in enumerate(order) if all(overlap(boxes[i], boxes[j]) <= threshold for j in order[:p])]
