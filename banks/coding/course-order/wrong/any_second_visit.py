# wrong answer: takes a second way to the same course for a circle
def course_order(courses, requirements):
    unlocks = [[] for _ in range(courses)]
    has_requirement = [False] * courses
    for course, before in requirements:
        unlocks[before].append(course)
        has_requirement[course] = True
    order = [course for course in range(courses) if not has_requirement[course]]
    seen = set(order)
    for course in order:
        for other in unlocks[course]:
            if other in seen:
                return None
            seen.add(other)
            order.append(other)
    return order if len(order) == courses else None
