# wrong answer: sorts well, but overwrites the list of the caller
def merge_sort(records):
    if len(records) > 1:
        middle = len(records) // 2
        left, right = merge_sort(records[:middle]), merge_sort(records[middle:])
        i = j = 0
        for k in range(len(records)):
            if j == len(right) or i < len(left) and left[i][0] <= right[j][0]:
                records[k] = left[i]
                i += 1
            else:
                records[k] = right[j]
                j += 1
    return records
