# wrong answer: the product becomes too small to change 1.0, so certainty seems to need fewer people
def smallest_group(days, target):
    people, all_differ = 1, 1.0
    while 1 - all_differ < target:
        all_differ *= (days - people) / days
        people += 1
    return people
