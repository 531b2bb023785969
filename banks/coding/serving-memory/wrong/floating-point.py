# wrong answer: floating point loses the last bytes
def sequences_that_fit(memory, parameters, weight_bits, layers, kv_heads, head_size, tokens, cache_bits):
    left = memory - parameters * weight_bits / 8 * 1.2
    return max(0, int(left / (2 * layers * kv_heads * head_size * tokens * cache_bits / 8)))
