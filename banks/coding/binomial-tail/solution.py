from math import exp, fsum, lgamma, log, log1p


def at_most(heads, tosses, p):
    if heads < 0:
        return 0.0
    if heads >= tosses or p == 0:
        return 1.0
    if p == 1:
        return 0.0

    # Coefficient and powers leave the range of floats one by one; the sum of their logarithms does not.
    def exactly(k):
        choices = lgamma(tosses + 1) - lgamma(k + 1) - lgamma(tosses - k + 1)
        return exp(choices + k * log(p) + (tosses - k) * log1p(-p))

    return min(1.0, fsum(exactly(k) for k in range(heads + 1)))
