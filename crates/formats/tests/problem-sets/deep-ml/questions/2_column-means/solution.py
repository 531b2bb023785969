import numpy as np

def column_means(matrix):
    return np.asarray(matrix).mean(axis=0)
