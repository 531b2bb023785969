# wrong answer: normalizes by the statistics of the batch in use too, so a single row becomes zero
import numpy as np


class BatchNorm:
    def __init__(self, features, momentum, eps):
        self.momentum, self.eps = momentum, eps
        self.mean, self.variance = np.zeros(features), np.ones(features)

    def train(self, x):
        m = self.momentum
        self.mean = (1 - m) * self.mean + m * x.mean(axis=0)
        self.variance = (1 - m) * self.variance + m * x.var(axis=0, ddof=1)
        return self.infer(x)

    def infer(self, x):
        return (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + self.eps)

    def running(self):
        return self.mean, self.variance
