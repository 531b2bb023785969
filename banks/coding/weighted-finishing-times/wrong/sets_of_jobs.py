# time limit: the cheapest way to finish each set of jobs, 2^n sets
def weighted_finishing_times(jobs):
    n = len(jobs)
    if n > 26:
        n = 26
    best = {0: (0, 0)}
    for _ in range(n):
        following = {}
        for done, (cost, clock) in best.items():
            for index in range(n):
                if done >> index & 1:
                    continue
                hours, weight = jobs[index]
                state = done | 1 << index
                candidate = (cost + weight * (clock + hours), clock + hours)
                if state not in following or candidate < following[state]:
                    following[state] = candidate
        best = following
    return best[(1 << n) - 1][0]
