def check(arguments, result):
    courses, requirements = arguments
    if result is None:
        return "there is an order, but the answer is None" if possible(courses, requirements) else True
    if not isinstance(result, (list, tuple)) or any(type(course) is not int for course in result):
        return "expected a list of courses, or None"
    if not possible(courses, requirements):
        return "there is no order, but one was returned"
    if sorted(result) != list(range(courses)):
        return "each course must be in the order exactly once"
    place = {course: i for i, course in enumerate(result)}
    for course, before in requirements:
        if place[course] < place[before]:
            return f"course {course} stands before course {before}, which it requires"
    return True


def possible(courses, requirements):
    """Whether there is an order: take away what requires nothing until nothing changes."""
    missing = [set() for _ in range(courses)]
    unlocks = [set() for _ in range(courses)]
    for course, before in requirements:
        missing[course].add(before)
        unlocks[before].add(course)
    ready = [course for course in range(courses) if not missing[course]]
    taken = 0
    while ready:
        course = ready.pop()
        taken += 1
        for other in unlocks[course]:
            missing[other].discard(course)
            if not missing[other]:
                ready.append(other)
    return taken == courses


def cases(rng):
    for n, circle in ((12, False), (60, False), (60, True)):
        order = list(range(n))
        rng.shuffle(order)
        requirements = []
        for _ in range(2 * n):
            before, after = sorted(rng.sample(range(n), 2))
            requirements.append((order[after], order[before]))
        if circle:
            a, b, c = sorted(rng.sample(range(n), 3))
            requirements += [(order[b], order[a]), (order[c], order[b]), (order[a], order[c])]
        rng.shuffle(requirements)
        yield f"{n} courses, {'with' if circle else 'without'} a circle", (n, requirements)
    yield "a chain of three thousand courses", (3000, [(i, i + 1) for i in range(2999)])
