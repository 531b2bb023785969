import numpy as np


def pseudoinverse(matrix: np.ndarray) -> np.ndarray:
    # The normal equations would give (AᵀA)⁻¹Aᵀ, but only for independent columns, and with the square of the condition number.
    u, values, vt = np.linalg.svd(matrix, full_matrices=False)
    # Small is a matter of proportion: the bar moves with the largest singular value.
    kept = values > 1e-12 * values.max()
    # A = U S Vᵀ has the pseudoinverse V S⁺ Uᵀ, where S⁺ inverts what is not zero and leaves the zeros.
    inverted = np.divide(1.0, values, out=np.zeros_like(values), where=kept)
    return (vt.T * inverted) @ u.T
