def next_token_probabilities(logits, temperature, k, p):
    # Return a list of probabilities, as long as the logits.
    return []
