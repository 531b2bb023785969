# wrong answer: clips every entry by itself, which turns the gradient
from math import sqrt


def train(weights, gradients, rate, decay, clip):
    w, m, v = list(weights), [0.0] * len(weights), [0.0] * len(weights)
    for t, g in enumerate(gradients, 1):
        for i in range(len(w)):
            x = max(-clip, min(clip, g[i]))
            m[i] = 0.9 * m[i] + 0.1 * x
            v[i] = 0.999 * v[i] + 0.001 * x * x
            w[i] -= rate * (m[i] / (1 - 0.9**t) / (sqrt(v[i] / (1 - 0.999**t)) + 1e-8) + decay * w[i])
    return w
