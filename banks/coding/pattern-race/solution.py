import random


def race(first, second, games, seed):
    chance = random.Random(seed)
    length = len(first)
    wins = 0
    for _ in range(games):
        # Only the latest tosses can be a pattern, and they are looked at after every toss: windows overlap.
        latest = ""
        while latest != first and latest != second:
            latest = (latest + chance.choice("HT"))[-length:]
        wins += latest == first
    return wins / games
