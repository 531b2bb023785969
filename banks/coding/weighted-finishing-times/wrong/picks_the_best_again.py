# growth above target: right on every input, but looks through all waiting jobs for each place in the row
def weighted_finishing_times(jobs):
    waiting = [(weight / hours, hours, weight) for hours, weight in jobs]
    cost = clock = 0
    while waiting:
        best = max(waiting)
        waiting.remove(best)
        clock += best[1]
        cost += best[2] * clock
    return cost
