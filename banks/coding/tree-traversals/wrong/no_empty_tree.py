# runtime error: asks the root of an empty tree for its value
def traversals(root):
    pre, inorder, post = [], [], []

    def walk(node):
        pre.append(node.value)
        if node.left:
            walk(node.left)
        inorder.append(node.value)
        if node.right:
            walk(node.right)
        post.append(node.value)

    walk(root)
    return pre, inorder, post
