# wrong answer: zero counts as false, so it is never reported
def array_intersection(left, right):
    last_seen = {value: value for value in right}
    return [value for value in dict.fromkeys(left) if last_seen.get(value)]
