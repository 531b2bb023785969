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
