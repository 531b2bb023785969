def traversals(root):
    pre, inorder, post = [], [], []

    def walk(node):
        if node is None:
            return
        # One walk passes each node three times: on the way down, between its subtrees, and on the way up.
        pre.append(node.value)
        walk(node.left)
        inorder.append(node.value)
        walk(node.right)
        post.append(node.value)

    walk(root)
    return pre, inorder, post
