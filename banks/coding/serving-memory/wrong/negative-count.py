# wrong answer: returns a negative number when the weights are too large
def sequences_that_fit(memory, parameters, weight_bits, layers, kv_heads, head_size, tokens, cache_bits):
    left = memory * 40 - parameters * weight_bits * 6
    return left // (2 * layers * kv_heads * head_size * tokens * cache_bits * 5)
