# wrong answer: sorts by weight - hours, which agrees with the ratio on many small examples
def weighted_finishing_times(jobs):
    cost = clock = 0
    for hours, weight in sorted(jobs, key=lambda job: job[1] - job[0], reverse=True):
        clock += hours
        cost += weight * clock
    return cost
