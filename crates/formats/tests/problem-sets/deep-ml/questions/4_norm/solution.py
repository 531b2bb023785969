import numpy as np

def norm(v):
    return float(np.sqrt(sum(x * x for x in v)))
