def smallest_group(days, target):
    # Return a number of people.
    return 0
