# wrong answer: flips bits instead of setting them, so a second item can erase a first
from math import ceil, log


class BloomFilter:
    def __init__(self, capacity, rate):
        self.bits = max(1, ceil(-capacity * log(rate) / log(2) ** 2))
        self.hashes = max(1, round(self.bits / capacity * log(2)))
        self.taken = 0

    def add(self, item):
        for i in range(self.hashes):
            self.taken ^= 1 << hash((i, item)) % self.bits

    def contains(self, item):
        return all(self.taken >> hash((i, item)) % self.bits & 1 for i in range(self.hashes))

    def size(self):
        return self.bits
