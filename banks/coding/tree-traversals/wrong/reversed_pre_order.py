# wrong answer: post-order is not the reverse of pre-order; the children would have to be swapped as well
def traversals(root):
    pre, inorder = [], []

    def walk(node):
        if node is None:
            return
        pre.append(node.value)
        walk(node.left)
        inorder.append(node.value)
        walk(node.right)

    walk(root)
    return pre, inorder, pre[::-1]
