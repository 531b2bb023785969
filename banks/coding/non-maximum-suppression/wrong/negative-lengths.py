# wrong answer: multiplies two negative lengths of boxes that lie apart
def suppress(boxes, scores, threshold):
    def overlap(a, b):
        w = min(a[2], b[2]) - max(a[0], b[0])
        h = min(a[3], b[3]) - max(a[1], b[1])
        both = max(0.0, w * h)
        u = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both
        return both / u if u else 0.0

    kept = []
    for i in sorted(range(len(boxes)), key=lambda i: -scores[i]):
        if all(abs(overlap(boxes[i], boxes[j])) <= threshold for j in kept):
            kept.append(i)
    return kept
