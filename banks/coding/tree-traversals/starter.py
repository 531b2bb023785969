# A node has the attributes `value`, `left` and `right`.


def traversals(root):
    pre, inorder, post = [], [], []
    return pre, inorder, post
