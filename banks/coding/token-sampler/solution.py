import random
from bisect import bisect_right
from itertools import accumulate
from math import exp


def sample_tokens(logits, temperature, count, seed):
    chance = random.Random(seed)
    largest = max(logits)
    # The weights need no scaling to a sum of 1: the draw is scaled to their sum instead.
    sums = list(accumulate(exp((logit - largest) / temperature) for logit in logits))
    last = max(token for token, logit in enumerate(logits) if logit > float("-inf"))
    # `bisect_right` steps over a token of weight zero, whose running sum equals the one before. Rounding could carry
    # the product to the last sum itself; `min` gives that draw to the last token that may be drawn.
    return [min(bisect_right(sums, chance.random() * sums[-1]), last) for _ in range(count)]
