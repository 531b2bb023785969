# wrong answer: adds the decay to the gradient, where the averages swallow it
from math import hypot, sqrt


def train(weights, gradients, rate, decay, clip):
    w, m, v = list(weights), [0.0] * len(weights), [0.0] * len(weights)
    for t, g in enumerate(gradients, 1):
        n = hypot(*g)
        s = clip / n if n > clip else 1.0
        for i in range(len(w)):
            x = s * g[i] + decay * w[i]
            m[i] = 0.9 * m[i] + 0.1 * x
            v[i] = 0.999 * v[i] + 0.001 * x * x
            w[i] -= rate * (m[i] / (1 - 0.9**t)) / (sqrt(v[i] / (1 - 0.999**t)) + 1e-8)
    return w
