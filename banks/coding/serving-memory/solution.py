def sequences_that_fit(memory, parameters, weight_bits, layers, kv_heads, head_size, tokens, cache_bits):
    # Everything is counted in fifths of a bit: then 120 % of the weights is a whole number, and nothing is ever rounded.
    available = memory * 8 * 5
    weights = parameters * weight_bits * 6
    conversation = 2 * layers * kv_heads * head_size * tokens * cache_bits * 5  # 2: a key and a value
    return max(0, available - weights) // conversation
