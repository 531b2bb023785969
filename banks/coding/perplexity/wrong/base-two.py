# wrong answer: raises two to an entropy that was measured with natural logarithms
def perplexity(sentences):
    tokens = [p for s in sentences for p in s]
    if not tokens:
        raise ValueError("no token")
    return 2 ** (-sum(tokens) / len(tokens))
