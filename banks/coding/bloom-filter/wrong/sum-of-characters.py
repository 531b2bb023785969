# wrong answer: hashes by adding up characters, so words of the same letters are the same
from math import ceil, log


class BloomFilter:
    def __init__(self, capacity, rate):
        self.bits = max(1, ceil(-capacity * log(rate) / log(2) ** 2))
        self.hashes = max(1, round(self.bits / capacity * log(2)))
        self.taken = [False] * self.bits

    def places(self, item):
        return [(sum(map(ord, item)) * (2 * i + 3) + i) % self.bits for i in range(self.hashes)]

    def add(self, item):
        for place in self.places(item):
            self.taken[place] = True

    def contains(self, item):
        return all(self.taken[place] for place in self.places(item))

    def size(self):
        return self.bits
