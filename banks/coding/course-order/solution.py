from collections import deque


def course_order(courses, requirements):
    unlocks = [[] for _ in range(courses)]
    missing = [0] * courses  # how many requirements of each course are still open
    for course, before in requirements:
        unlocks[before].append(course)
        missing[course] += 1

    ready = deque(course for course in range(courses) if missing[course] == 0)
    order = []
    while ready:
        course = ready.popleft()
        order.append(course)
        # A requirement that was stated twice was counted twice and is met twice here.
        for other in unlocks[course]:
            missing[other] -= 1
            if missing[other] == 0:
                ready.append(other)
    # The courses of a circle wait for each other and never become ready.
    return order if len(order) == courses else None
