# growth above target: right on every input, but each value is looked for in a list
def array_intersection(left, right):
    shared = []
    for value in left:
        if value in right and value not in shared:
            shared.append(value)
    return shared
