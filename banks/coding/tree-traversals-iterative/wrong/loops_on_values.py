# wrong answer: remembers visited values instead of visited nodes, so equal values are lost
def traversals(root):
    pre, inorder, post = [], [], []
    stack = [(root, "enter")] if root else []
    done = set()
    while stack:
        node, state = stack.pop()
        if state == "enter":
            if (node.value, "enter") in done:
                continue
            done.add((node.value, "enter"))
            pre.append(node.value)
            stack.append((node, "leave"))
            if node.right:
                stack.append((node.right, "enter"))
            stack.append((node, "between"))
            if node.left:
                stack.append((node.left, "enter"))
        elif state == "between":
            inorder.append(node.value)
        else:
            post.append(node.value)
    return pre, inorder, post
