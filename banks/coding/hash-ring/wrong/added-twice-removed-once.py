# wrong answer: adding a node again doubles its points, and removing it takes away only one set of them
from bisect import bisect, insort
from hashlib import md5


class HashRing:
    def __init__(self, points):
        self.points = points
        self.ring = []

    def place(self, text):
        return int(md5(text.encode()).hexdigest(), 16)

    def add(self, node):
        for i in range(self.points):
            insort(self.ring, (self.place(f"{node}:{i}"), node))

    def remove(self, node):
        for i in range(self.points):
            point = (self.place(f"{node}:{i}"), node)
            if point in self.ring:
                self.ring.remove(point)

    def owner(self, key):
        if not self.ring:
            return None
        return self.ring[bisect(self.ring, (self.place(key),)) % len(self.ring)][1]
