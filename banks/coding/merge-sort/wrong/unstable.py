# wrong answer: `<` takes equal numbers from the right half first
def merge_sort(records):
    if len(records) <= 1:
        return records[:]
    middle = len(records) // 2
    left, right = merge_sort(records[:middle]), merge_sort(records[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i][0] < right[j][0]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]
