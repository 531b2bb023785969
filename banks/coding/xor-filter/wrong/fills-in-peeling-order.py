# wrong answer: fills the slots in the order in which the keys were taken away, so later keys break earlier ones
from hashlib import blake2b


class XorFilter:
    def __init__(self, keys):
        keys = set(keys)
        self.block = (int(1.23 * len(keys)) + 32) // 3
        self.seed = 0
        while True:
            order = self.peel(keys)
            if len(order) == len(keys):
                break
            self.seed += 1
        self.slots = [0] * (3 * self.block)
        for key, slot in order:
            f, places = self.hashes(key)
            for p in places:
                f ^= self.slots[p]
            self.slots[slot] ^= f

    def hashes(self, key):
        digest = blake2b(b"%d %d" % (key, self.seed), digest_size=16).digest()
        h = [int.from_bytes(digest[i : i + 4], "big") for i in range(0, 16, 4)]
        return h[3] & 255, [i * self.block + h[i] % self.block for i in range(3)]

    def peel(self, keys):
        owners = [set() for _ in range(3 * self.block)]
        for key in keys:
            for p in self.hashes(key)[1]:
                owners[p].add(key)
        queue = [p for p, o in enumerate(owners) if len(o) == 1]
        order = []
        while queue:
            p = queue.pop()
            if len(owners[p]) == 1:
                key = next(iter(owners[p]))
                order.append((key, p))
                for q in self.hashes(key)[1]:
                    owners[q].discard(key)
                    if len(owners[q]) == 1:
                        queue.append(q)
        return order

    def contains(self, key):
        f, places = self.hashes(key)
        for p in places:
            f ^= self.slots[p]
        return f == 0

    def size(self):
        return len(self.slots)
