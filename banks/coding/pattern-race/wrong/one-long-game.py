# wrong answer: the next game goes on with the last tosses of the one before, so games are not independent
import random


def race(first, second, games, seed):
    chance = random.Random(seed)
    wins, latest = 0, ""
    for _ in range(games):
        latest = (latest + chance.choice("HT"))[-len(first) :]
        while latest not in (first, second):
            latest = (latest + chance.choice("HT"))[-len(first) :]
        wins += latest == first
    return wins / games
