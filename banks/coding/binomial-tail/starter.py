def at_most(heads, tosses, p):
    # Return a probability.
    return -1.0
