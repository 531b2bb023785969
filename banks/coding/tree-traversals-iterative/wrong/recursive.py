# runtime error: the call stack is shorter than the branches
def traversals(root):
    pre, inorder, post = [], [], []

    def walk(node):
        if node is None:
            return
        pre.append(node.value)
        walk(node.left)
        inorder.append(node.value)
        walk(node.right)
        post.append(node.value)

    walk(root)
    return pre, inorder, post
