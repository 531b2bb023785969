import numpy as np


class BatchNorm:
    def __init__(self, features, momentum, eps):
        self.momentum = momentum
        self.eps = eps
        self.mean = np.zeros(features)
        self.variance = np.ones(features)

    def train(self, x):
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        # The batch is a sample of the data to come, so the running statistics get the unbiased estimate.
        rows = x.shape[0]
        self.mean = self.blend(self.mean, mean)
        self.variance = self.blend(self.variance, variance * rows / (rows - 1))
        return (x - mean) / np.sqrt(variance + self.eps)

    def infer(self, x):
        # An answer must not depend on which other examples happen to be in the batch.
        return (x - self.mean) / np.sqrt(self.variance + self.eps)

    def running(self):
        return self.mean, self.variance

    def blend(self, old, new):
        # A new array each time: one that was handed out stays as it was.
        return (1 - self.momentum) * old + self.momentum * new
