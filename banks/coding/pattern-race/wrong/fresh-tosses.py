# wrong answer: tosses a fresh group each time, so patterns cannot overlap and all are equally likely
import random


def race(first, second, games, seed):
    chance = random.Random(seed)
    wins = 0
    for _ in range(games):
        latest = ""
        while latest not in (first, second):
            latest = "".join(chance.choice("HT") for _ in first)
        wins += latest == first
    return wins / games
