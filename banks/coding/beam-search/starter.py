def beam_search(table, start, end, width, steps, alpha):
    # Return (tokens, value).
    return [], 0.0
