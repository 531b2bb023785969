import numpy as np


class BatchNorm:
    def __init__(self, features, momentum, eps):
        self.features = features

    def train(self, x):
        return x

    def infer(self, x):
        return x

    def running(self):
        return np.zeros(self.features), np.ones(self.features)
