# wrong answer: ten times the bits, and so hardly ever wrong
from math import ceil, log


class BloomFilter:
    def __init__(self, capacity, rate):
        self.bits = 10 * capacity * ceil(-log(rate)) + 100
        self.taken = set()

    def add(self, item):
        self.taken.add(hash(item) % self.bits)

    def contains(self, item):
        return hash(item) % self.bits in self.taken

    def size(self):
        return self.bits
