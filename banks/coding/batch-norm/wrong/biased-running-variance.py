# wrong answer: the running variance takes the biased variance of the batch
import numpy as np


class BatchNorm:
    def __init__(self, features, momentum, eps):
        self.momentum, self.eps = momentum, eps
        self.mean, self.variance = np.zeros(features), np.ones(features)

    def train(self, x):
        mean, variance = x.mean(axis=0), x.var(axis=0)
        self.mean = (1 - self.momentum) * self.mean + self.momentum * mean
        self.variance = (1 - self.momentum) * self.variance + self.momentum * variance
        return (x - mean) / np.sqrt(variance + self.eps)

    def infer(self, x):
        return (x - self.mean) / np.sqrt(self.variance + self.eps)

    def running(self):
        return self.mean, self.variance
