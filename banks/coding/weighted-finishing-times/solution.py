def weighted_finishing_times(jobs: list[tuple[int, int]]) -> int:
    # Of two neighbors, a before b costs weight_b * hours_a more than nothing, b before a costs weight_a * hours_b; no other job notices.
    # So a goes first when weight_a / hours_a is larger. An order that breaks this rule somewhere has two neighbors that break it and can
    # be improved, hence sorting by the ratio is best. Ratios of such small numbers are exact enough to be told apart as floats.
    cost = clock = 0
    for hours, weight in sorted(jobs, key=lambda job: job[1] / job[0], reverse=True):
        clock += hours
        cost += weight * clock
    return cost
