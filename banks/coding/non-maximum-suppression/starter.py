def suppress(boxes, scores, threshold):
    # Return the numbers of the kept boxes.
    return [-1]
