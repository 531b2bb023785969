# wrong answer: a node whose value is 0 is taken for a missing one
def traversals(root):
    pre, inorder, post = [], [], []

    def walk(node):
        if not node or not node.value:
            return
        pre.append(node.value)
        walk(node.left)
        inorder.append(node.value)
        walk(node.right)
        post.append(node.value)

    walk(root)
    return pre, inorder, post
