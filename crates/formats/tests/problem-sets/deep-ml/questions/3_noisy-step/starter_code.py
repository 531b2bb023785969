import numpy as np

def noisy_step(x, scale):
    return x
