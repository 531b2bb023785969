# wrong answer: treats the pairs as independent
def smallest_group(days, target):
    if target == 1:
        return days + 1
    people = 1
    while 1 - (1 - 1 / days) ** (people * (people - 1) // 2) < target:
        people += 1
    return people
