def sequences_that_fit(memory, parameters, weight_bits, layers, kv_heads, head_size, tokens, cache_bits):
    # Return a whole number.
    return -1
