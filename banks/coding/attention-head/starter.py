import numpy as np


def attention_head(x, w_q, w_k, w_v, causal):
    # Return an array with a row for each position.
    return np.zeros((x.shape[0], w_v.shape[1]))
