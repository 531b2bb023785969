# wrong answer: marks what is done by cutting the children off, and leaves a tree without branches
def traversals(root):
    pre = []
    stack = [root]
    while stack:
        node = stack.pop()
        if node is not None:
            pre.append(node.value)
            stack += [node.right, node.left]
    inorder, post = [], []
    stack = [root] if root else []
    seen = set()
    while stack:
        node = stack[-1]
        if node.left is not None:
            child, node.left = node.left, None
            stack.append(child)
            continue
        if id(node) not in seen:
            seen.add(id(node))
            inorder.append(node.value)
        if node.right is not None:
            child, node.right = node.right, None
            stack.append(child)
            continue
        post.append(node.value)
        stack.pop()
    return pre, inorder, post
