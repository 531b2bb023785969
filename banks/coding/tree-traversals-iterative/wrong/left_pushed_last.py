# wrong answer: the reversed walk turns left first, so the subtrees come out in the wrong order
def traversals(root):
    pre, inorder, post = [], [], []
    stack = [root]
    while stack:
        node = stack.pop()
        if node is not None:
            pre.append(node.value)
            stack += [node.right, node.left]
    node = root
    while stack or node:
        while node:
            stack.append(node)
            node = node.left
        node = stack.pop()
        inorder.append(node.value)
        node = node.right
    return pre, inorder, pre[::-1]
