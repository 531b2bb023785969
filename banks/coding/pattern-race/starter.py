import random


def race(first, second, games, seed):
    # Return the share of games that `first` wins.
    return -1.0
