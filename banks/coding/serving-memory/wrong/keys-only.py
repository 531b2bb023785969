# wrong answer: counts one vector for each token and head, not a key and a value
def sequences_that_fit(memory, parameters, weight_bits, layers, kv_heads, head_size, tokens, cache_bits):
    left = memory * 40 - parameters * weight_bits * 6
    return max(0, left) // (layers * kv_heads * head_size * tokens * cache_bits * 5)
