from math import hypot, sqrt


def train(weights, gradients, rate, decay, clip):
    w = list(weights)
    m = [0.0] * len(w)
    v = [0.0] * len(w)
    for t, gradient in enumerate(gradients, start=1):
        norm = hypot(*gradient)
        # Only ever down: a small gradient is not blown up, and a gradient of zeros is not divided by its norm.
        scale = clip / norm if norm > clip else 1.0
        for i, raw in enumerate(gradient):
            g = scale * raw
            m[i] = 0.9 * m[i] + 0.1 * g
            v[i] = 0.999 * v[i] + 0.001 * g * g
            # After t steps the weights of all gradients in an average add up to 1 - beta^t, so this makes it a true mean.
            mean = m[i] / (1 - 0.9**t)
            square = v[i] / (1 - 0.999**t)
            w[i] -= rate * (mean / (sqrt(square) + 1e-8) + decay * w[i])
    return w
