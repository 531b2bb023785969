# wrong answer: a value that occurs twice on the left is listed twice
def array_intersection(left, right):
    on_right = set(right)
    return [value for value in left if value in on_right]
