# wrong answer: splits the examples in the order of the file
def k_fold_split(n, k, seed):
    if not 2 <= k <= n:
        raise ValueError
    everything = range(n)
    return [([e for e in everything if e % k != i], [e for e in everything if e % k == i]) for i in range(k)]
