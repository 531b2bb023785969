# wrong answer: one point for each node, so the shares of the ring are very uneven
from bisect import bisect
from hashlib import md5


class HashRing:
    def __init__(self, points):
        self.ring = []

    def place(self, text):
        return int(md5(text.encode()).hexdigest(), 16)

    def add(self, node):
        self.ring = sorted(set(self.ring) | {(self.place(node), node)})

    def remove(self, node):
        self.ring = [p for p in self.ring if p[1] != node]

    def owner(self, key):
        if not self.ring:
            return None
        return self.ring[bisect(self.ring, (self.place(key),)) % len(self.ring)][1]
