# wrong answer: best for equal weights only
def weighted_finishing_times(jobs):
    cost = clock = 0
    for hours, weight in sorted(jobs):
        clock += hours
        cost += weight * clock
    return cost
