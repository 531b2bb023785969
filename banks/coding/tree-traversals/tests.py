def random_tree(n, rng):
    """Writes a random tree of n nodes level by level."""
    levels = [rng.randint(-9, 9)]
    placed, open_children = 1, 2
    while placed < n:
        # Another child is forced when no other place is left open.
        present = open_children == 1 or rng.random() < 0.6
        levels.append(rng.randint(-9, 9) if present else None)
        open_children += 1 if present else -1
        placed += present
    return levels


def cases(rng):
    for n in (8, 30, 200):
        yield f"a random tree of {n} nodes", (random_tree(n, rng),)
    yield "a branch of 400 nodes", ([0] + [x for i in range(1, 400) for x in (i, None)],)
