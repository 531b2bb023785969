def merge_sort(records):
    if len(records) <= 1:
        return records[:]
    middle = len(records) // 2
    return merge(merge_sort(records[:middle]), merge_sort(records[middle:]))


def merge(left, right):
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        # `<=`, not `<`: of two equal numbers the one from the left half came first. This alone makes the sort stable.
        if left[i][0] <= right[j][0]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    # One of the two is used up; the rest of the other is in order already.
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged
