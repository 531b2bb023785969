def suppress(boxes, scores, threshold):
    kept = []
    # Sorting is stable: equal scores stay in the order of their numbers.
    for number in sorted(range(len(boxes)), key=lambda number: -scores[number]):
        # Asking only the kept boxes is the same as dropping their neighbors at once, and needs no marks.
        if all(overlap(boxes[number], boxes[other]) <= threshold for other in kept):
            kept.append(number)
    return kept


def overlap(a, b):
    # Boxes that lie apart would have a negative width or height; two negatives would even look like an area.
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    both = width * height
    union = area(a) + area(b) - both
    return both / union if union > 0 else 0.0


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])
