import re


def solve(number):
    return re.match(r"(\w+\s?)+$", "word " * 20 + "!")
