def smallest_group(days, target):
    if target == 1:
        # By counting, not by floating point: there the chance that all differ falls to zero long before it truly does.
        return days + 1
    people, all_differ = 1, 1.0
    while 1 - all_differ < target:
        # The next person must avoid the birthdays of all who are there.
        all_differ *= (days - people) / days
        people += 1
    return people
