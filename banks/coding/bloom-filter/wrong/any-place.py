# wrong answer: one taken place is enough to be a member
from math import ceil, log


class BloomFilter:
    def __init__(self, capacity, rate):
        self.bits = max(1, ceil(-capacity * log(rate) / log(2) ** 2))
        self.hashes = max(1, round(self.bits / capacity * log(2)))
        self.taken = [False] * self.bits

    def add(self, item):
        for i in range(self.hashes):
            self.taken[hash((i, item)) % self.bits] = True

    def contains(self, item):
        return any(self.taken[hash((i, item)) % self.bits] for i in range(self.hashes))

    def size(self):
        return self.bits
