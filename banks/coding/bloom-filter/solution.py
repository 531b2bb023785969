from hashlib import blake2b
from math import ceil, log


class BloomFilter:
    def __init__(self, capacity, rate):
        # Both formulas come from (1 - e^(-kn/m))^k, the chance that k places are all taken: it is smallest when half of the bits
        # are set, and then it is 2^(-k).
        self.bits = max(1, ceil(-capacity * log(rate) / log(2) ** 2))
        self.hashes = max(1, round(self.bits / capacity * log(2)))
        self.taken = bytearray((self.bits + 7) // 8)

    def add(self, item):
        for place in self.places(item):
            self.taken[place >> 3] |= 1 << (place & 7)

    def contains(self, item):
        return all(self.taken[place >> 3] >> (place & 7) & 1 for place in self.places(item))

    def size(self):
        return self.bits

    def places(self, item):
        # Two independent hashes give k places (Kirsch and Mitzenmacher 2006). An odd step never stays in place.
        digest = blake2b(item.encode(), digest_size=16).digest()
        start = int.from_bytes(digest[:8], "big")
        step = int.from_bytes(digest[8:], "big") | 1
        return [(start + number * step) % self.bits for number in range(self.hashes)]
