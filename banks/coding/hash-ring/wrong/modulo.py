# wrong answer: the remainder by the number of nodes moves nearly all keys when a node joins
from zlib import crc32


class HashRing:
    def __init__(self, points):
        self.nodes = []

    def add(self, node):
        if node not in self.nodes:
            self.nodes = sorted(self.nodes + [node])

    def remove(self, node):
        self.nodes = [n for n in self.nodes if n != node]

    def owner(self, key):
        return self.nodes[crc32(key.encode()) % len(self.nodes)] if self.nodes else None
