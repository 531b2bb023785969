# wrong answer: gives the momentum to the old statistics, which looks the same at one half
import numpy as np


class BatchNorm:
    def __init__(self, features, momentum, eps):
        self.momentum, self.eps = momentum, eps
        self.mean, self.variance = np.zeros(features), np.ones(features)

    def train(self, x):
        m = self.momentum
        mean, variance = x.mean(axis=0), x.var(axis=0)
        self.mean = m * self.mean + (1 - m) * mean
        self.variance = m * self.variance + (1 - m) * x.var(axis=0, ddof=1)
        return (x - mean) / np.sqrt(variance + self.eps)

    def infer(self, x):
        return (x - self.mean) / np.sqrt(self.variance + self.eps)

    def running(self):
        return self.mean, self.variance
