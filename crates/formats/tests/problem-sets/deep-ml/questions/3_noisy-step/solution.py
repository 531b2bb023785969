import numpy as np

def noisy_step(x, scale):
    return x + scale * np.random.randn(*x.shape)
