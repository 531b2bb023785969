# wrong answer: a depth-first search that marks courses as visited but never notices a circle
def course_order(courses, requirements):
    needs = [[] for _ in range(courses)]
    for course, before in requirements:
        needs[course].append(before)
    visited = set()
    order = []
    for start in range(courses):
        stack = [(start, False)]
        while stack:
            course, finished = stack.pop()
            if finished:
                order.append(course)
            elif course not in visited:
                visited.add(course)
                stack.append((course, True))
                stack += [(before, False) for before in needs[course]]
    return order
