def merge_intervals(intervals):
    merged = []
    # In the order of the starts, an interval can only reach back into the last merged one. `sorted` leaves the
    # caller's list alone.
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            # The last one may well end later than this one.
            merged[-1][1] = max(merged[-1][1], end)
        else:
            # A new list: appending the interval itself would let the line above change what belongs to the caller.
            merged.append([start, end])
    return merged
