# runtime error: one level of recursion for each course of a chain
def course_order(courses, requirements):
    needs = [[] for _ in range(courses)]
    for course, before in requirements:
        needs[course].append(before)
    state = [0] * courses
    order = []

    def visit(course):
        if state[course] == 1:
            return False
        if state[course] == 0:
            state[course] = 1
            if not all([visit(before) for before in needs[course]]):
                return False
            state[course] = 2
            order.append(course)
        return True

    return order if all([visit(course) for course in range(courses)]) else None
