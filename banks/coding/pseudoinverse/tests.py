import numpy as np


def cases(rng):
    draw = np.random.default_rng(rng.randrange(2**32))
    for rows, columns, rank in ((5, 5, 5), (8, 3, 3), (3, 8, 3), (6, 6, 2), (10, 7, 4), (7, 10, 1), (30, 20, 12)):
        left, _ = np.linalg.qr(draw.normal(size=(rows, rank)))
        right, _ = np.linalg.qr(draw.normal(size=(columns, rank)))
        spread = 10.0 ** draw.uniform(-3.0, 0.0, size=rank)
        yield f"{rows} by {columns}, rank {rank}", ((left * spread) @ right.T,)


def check(arguments, result):
    a = np.asarray(arguments[0], dtype=float)
    x = np.asarray(result)
    if x.shape != a.shape[::-1]:
        return f"the result has shape {x.shape}, not {a.shape[::-1]}"
    if x.dtype.kind not in "fi" or not np.isfinite(x).all():
        return "the result does not consist of finite real numbers"
    if not a.any():
        return True if not x.any() else "the pseudoinverse of the zero matrix is zero"

    def far(left, right):
        return np.linalg.norm(left - right) > 1e-7 * np.linalg.norm(right)

    if not x.any() or far(a @ x @ a, a):
        return "A X A is not A"
    if far(x @ a @ x, x):
        return "X A X is not X"
    if far(a @ x, (a @ x).T):
        return "A X is not symmetric"
    if far(x @ a, (x @ a).T):
        return "X A is not symmetric"
    return True
