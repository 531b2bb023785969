# wrong answer: asks who shares one certain birthday
def smallest_group(days, target):
    if target == 1:
        return days + 1
    people, missed = 1, 1.0
    while 1 - missed < target and people <= days:
        missed *= (days - 1) / days
        people += 1
    return people
