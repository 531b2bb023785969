# wrong answer: reads the pair the other way around, so the order is upside down
from collections import deque


def course_order(courses, requirements):
    unlocks = [[] for _ in range(courses)]
    missing = [0] * courses
    for before, course in requirements:
        unlocks[before].append(course)
        missing[course] += 1
    ready = deque(course for course in range(courses) if missing[course] == 0)
    order = []
    while ready:
        course = ready.popleft()
        order.append(course)
        for other in unlocks[course]:
            missing[other] -= 1
            if missing[other] == 0:
                ready.append(other)
    return order if len(order) == courses else None
