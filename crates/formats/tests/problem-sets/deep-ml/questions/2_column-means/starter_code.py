import numpy as np

def column_means(matrix):
    return None
