import numpy as np


def cases(rng):
    draw = np.random.default_rng(rng.randrange(2**32))
    for n in (3, 10, 50):
        matrix = draw.normal(size=(n, n))
        yield f"a random matrix of {n} rows", (matrix + matrix.T,)

    rotation, _ = np.linalg.qr(draw.normal(size=(60, 60)))
    values = np.array([-1.0] * 3 + [0.5] * 40 + [2.0] * 17)
    yield "three lowest directions of sixty", ((rotation * values) @ rotation.T,)

    n = 400
    matrix = draw.normal(size=(n, n)) * 1000.0
    yield "four hundred rows: no time for all columns", (matrix + matrix.T,)

    factor = draw.normal(size=(n, 40))
    yield "positive semidefinite, most directions at the bottom", (factor @ factor.T,)


def check(arguments, result):
    matrix = np.asarray(arguments[0], dtype=float)
    x = np.asarray(result)
    if x.shape != (len(matrix),):
        return f"a vector of {len(matrix)} numbers is asked for, not an array of shape {x.shape}"
    if x.dtype.kind not in "fi" or not np.isfinite(x).all():
        return "the vector does not consist of finite real numbers"
    if abs(np.linalg.norm(x) - 1.0) > 1e-9:
        return f"the vector has length {np.linalg.norm(x):.12g}"
    values = np.linalg.eigvalsh(matrix)
    spread = values[-1] - values[0]
    above = x @ matrix @ x - values[0]
    # Where all values are equal, only rounding may show.
    if above > 0.01 * spread + 1e-12 * np.abs(values).max():
        return f"the value lies {above:.3g} above the minimum, {above / spread if spread else 1:.1%} of the spread"
    return True
