import numpy as np


def cases(rng):
    draw = np.random.default_rng(rng.randrange(2**32))
    for n, d, k in ((20, 3, 3), (100, 8, 4), (6, 15, 5), (200, 5, 1)):
        mixing = draw.normal(size=(d, d))
        yield f"{n} samples with {d} features, {k} components", (draw.normal(size=(n, d)) @ mixing + 50.0, k)


def check(arguments, result):
    data, k = np.asarray(arguments[0], dtype=float), arguments[1]
    if not isinstance(result, tuple) or len(result) != 2:
        return "a tuple of components and variances is asked for"
    components, variances = np.asarray(result[0]), np.asarray(result[1])
    if components.shape != (k, data.shape[1]):
        return f"the components have shape {components.shape}, not {(k, data.shape[1])}"
    if variances.shape != (k,):
        return f"the variances have shape {variances.shape}, not {(k,)}"
    if not (np.isfinite(components).all() and np.isfinite(variances).all()):
        return "not all numbers are finite"
    if np.abs(components @ components.T - np.eye(k)).max() > 1e-9:
        return "the components are not of length one and perpendicular to each other"

    centered = data - data.mean(axis=0)
    covariance = centered.T @ centered / (len(data) - 1)
    values = np.linalg.eigvalsh(covariance)[::-1][:k]
    scale = max(values[0], 1e-12 * np.abs(data).max() ** 2, 1e-300)
    if np.abs(variances - values).max() > 1e-9 * scale:
        return f"the variances are {variances.tolist()}, not {values.tolist()}"
    # Up to sign, and up to the choice of a basis where variances are equal: each component is an eigenvector for its own variance.
    if np.abs(components @ covariance - values[:, np.newaxis] * components).max() > 1e-8 * scale:
        return "a component is not a direction of its variance"
    return True
