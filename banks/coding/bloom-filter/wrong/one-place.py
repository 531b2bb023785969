# wrong answer: all k hash functions give the same place, so the rate is that of a single one
from math import ceil, log


class BloomFilter:
    def __init__(self, capacity, rate):
        self.bits = max(1, ceil(-capacity * log(rate) / log(2) ** 2))
        self.hashes = max(1, round(self.bits / capacity * log(2)))
        self.taken = [False] * self.bits

    def add(self, item):
        for _ in range(self.hashes):
            self.taken[hash(item) % self.bits] = True

    def contains(self, item):
        return all(self.taken[hash(item) % self.bits] for _ in range(self.hashes))

    def size(self):
        return self.bits
