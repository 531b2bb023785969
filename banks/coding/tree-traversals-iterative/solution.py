def traversals(root):
    return pre_order(root), in_order(root), post_order(root)


def pre_order(root):
    visited = []
    stack = [root]
    while stack:
        node = stack.pop()
        if node is not None:
            visited.append(node.value)
            # The last one pushed is the first one visited: right, then left.
            stack.append(node.right)
            stack.append(node.left)
    return visited


def in_order(root):
    visited = []
    stack = []  # nodes whose left subtree is under way
    node = root
    while stack or node is not None:
        while node is not None:
            stack.append(node)
            node = node.left
        node = stack.pop()
        visited.append(node.value)
        node = node.right
    return visited


def post_order(root):
    # Read backwards, post-order is a pre-order that turns right first.
    visited = []
    stack = [root]
    while stack:
        node = stack.pop()
        if node is not None:
            visited.append(node.value)
            stack.append(node.left)
            stack.append(node.right)
    visited.reverse()
    return visited
