import numpy as np


def layer_norm_backward(x, gamma, upstream, eps):
    deviation = np.sqrt(x.var(axis=1, keepdims=True) + eps)
    z = (x - x.mean(axis=1, keepdims=True)) / deviation
    by_z = upstream * gamma
    # Moving one entry also moves the row's mean and deviation. Together these take away the part of the gradient that shifts
    # the whole row (first mean) and the part along z that stretches it (second mean): neither changes the output.
    shift = by_z.mean(axis=1, keepdims=True)
    stretch = (by_z * z).mean(axis=1, keepdims=True)
    return (by_z - shift - z * stretch) / deviation
