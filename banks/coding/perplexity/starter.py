def perplexity(sentences):
    # Return the perplexity of the whole corpus.
    return 0.0
