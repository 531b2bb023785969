# runtime error: a key that is given twice is never alone in a slot, so no attempt succeeds
from hashlib import blake2b


class XorFilter:
    def __init__(self, keys):
        self.block = (int(1.23 * len(keys)) + 32) // 3
        for self.seed in range(20):
            order = self.peel(keys)
            if len(order) == len(keys):
                break
        else:
            raise RuntimeError("no hash functions found")
        self.slots = [0] * (3 * self.block)
        for key, slot in reversed(order):
            f, places = self.hashes(key)
            for p in places:
                f ^= self.slots[p]
            self.slots[slot] = f

    def hashes(self, key):
        digest = blake2b(b"%d %d" % (key, self.seed), digest_size=16).digest()
        h = [int.from_bytes(digest[i : i + 4], "big") for i in range(0, 16, 4)]
        return h[3] & 255, [i * self.block + h[i] % self.block for i in range(3)]

    def peel(self, keys):
        count, total = [0] * (3 * self.block), [0] * (3 * self.block)
        for key in keys:
            for p in self.hashes(key)[1]:
                count[p] += 1
                total[p] ^= key
        queue = [p for p in range(3 * self.block) if count[p] == 1]
        order = []
        while queue:
            p = queue.pop()
            if count[p] == 1:
                key = total[p]
                order.append((key, p))
                for q in self.hashes(key)[1]:
                    count[q] -= 1
                    total[q] ^= key
                    if count[q] == 1:
                        queue.append(q)
        return order

    def contains(self, key):
        f, places = self.hashes(key)
        for p in places:
            f ^= self.slots[p]
        return f == 0

    def size(self):
        return len(self.slots)
