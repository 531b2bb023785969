class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right


def arguments(levels):
    """Builds the tree that is written level by level and hands over its root."""
    nodes = [None if value is None else Node(value) for value in levels]
    children = iter(nodes[1:])
    for node in nodes:
        if node is not None:
            node.left = next(children, None)
            node.right = next(children, None)
    return (nodes[0] if nodes else None,)


def result(value, arguments):
    return value, written(arguments[0])


def written(root):
    """Writes a tree level by level. A tree that was turned into a graph with cycles is cut off."""
    levels = []
    waiting = [root]
    for node in waiting:
        levels.append(None if node is None else node.value)
        if node is not None and len(waiting) < 50_000:
            waiting += [node.left, node.right]
    while levels and levels[-1] is None:
        levels.pop()
    return levels
