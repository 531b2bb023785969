def ndcg(relevance, k):
    # Return a number between 0 and 1.
    return -1.0
