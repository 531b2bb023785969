from bisect import bisect_right, insort
from hashlib import blake2b


class HashRing:
    def __init__(self, points):
        self.points = points
        self.ring = []  # sorted pairs (place, node)
        self.nodes = set()

    def add(self, node):
        if node not in self.nodes:
            self.nodes.add(node)
            for number in range(self.points):
                insort(self.ring, (place(f"{node}#{number}"), node))

    def remove(self, node):
        if node in self.nodes:
            self.nodes.remove(node)
            self.ring = [point for point in self.ring if point[1] != node]

    def owner(self, key):
        if not self.ring:
            return None
        following = bisect_right(self.ring, (place(key),))
        # Past the last point the circle begins anew.
        return self.ring[following % len(self.ring)][1]


def place(text):
    # Not `hash`: for strings it differs from process to process, and all clients must agree on the owner.
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
