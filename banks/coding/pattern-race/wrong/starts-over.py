# wrong answer: a toss that breaks a pattern throws away all progress, also what could begin another try
import random


def race(first, second, games, seed):
    chance = random.Random(seed)
    wins = 0
    for _ in range(games):
        i = j = 0
        while i < len(first) and j < len(second):
            toss = chance.choice("HT")
            i = i + 1 if first[i] == toss else 0
            j = j + 1 if second[j] == toss else 0
        wins += i == len(first)
    return wins / games
