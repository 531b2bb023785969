# wrong answer: adds epsilon under the root, where it is ten thousand times as strong
from math import hypot, sqrt


def train(weights, gradients, rate, decay, clip):
    w, m, v = list(weights), [0.0] * len(weights), [0.0] * len(weights)
    for t, g in enumerate(gradients, 1):
        n = hypot(*g)
        s = clip / n if n > clip else 1.0
        for i in range(len(w)):
            m[i] = 0.9 * m[i] + 0.1 * s * g[i]
            v[i] = 0.999 * v[i] + 0.001 * (s * g[i]) ** 2
            w[i] -= rate * (m[i] / (1 - 0.9**t) / sqrt(v[i] / (1 - 0.999**t) + 1e-8) + decay * w[i])
    return w
