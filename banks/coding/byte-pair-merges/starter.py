def learn_merges(words, merges):
    # Return a list of pairs of strings.
    return [("", "")]
