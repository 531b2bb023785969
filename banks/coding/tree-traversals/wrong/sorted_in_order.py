# wrong answer: in-order is sorted only in a search tree
def traversals(root):
    pre, post = [], []

    def walk(node):
        if node is None:
            return
        pre.append(node.value)
        walk(node.left)
        walk(node.right)
        post.append(node.value)

    walk(root)
    return pre, sorted(pre), post
