# wrong answer: best for equal hours only
def weighted_finishing_times(jobs):
    cost = clock = 0
    for hours, weight in sorted(jobs, key=lambda job: (-job[1], job[0])):
        clock += hours
        cost += weight * clock
    return cost
