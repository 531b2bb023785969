from itertools import count

MASK = 2**64 - 1


class XorFilter:
    def __init__(self, keys):
        keys = set(keys)  # two equal keys share all slots, so neither could ever be alone in one
        # Below 1.23 slots for a key the peeling hardly ever works out; the constant helps small sets.
        self.block = (int(1.23 * len(keys)) + 32) // 3
        for self.seed in count():
            order = self.peel(keys)
            if len(order) == len(keys):
                break

        self.slots = bytearray(3 * self.block)
        # The key that was taken away last is placed first. When a key is placed, its own slot is still zero and belongs to no
        # key placed before, so nothing that is right already becomes wrong.
        for key, slot in reversed(order):
            fingerprint, places = self.hashes(key)
            for place in places:
                fingerprint ^= self.slots[place]
            self.slots[slot] = fingerprint

    def peel(self, keys):
        """Takes away keys that are alone in a slot, as long as there are any; returns them with that slot."""
        # A slot needs to know only how many keys it has and the exclusive or of them: of a single key that is the key.
        counts, combined = [0] * (3 * self.block), [0] * (3 * self.block)
        for key in keys:
            for place in self.hashes(key)[1]:
                counts[place] += 1
                combined[place] ^= key
        lonely = [place for place, number in enumerate(counts) if number == 1]
        order = []
        while lonely:
            slot = lonely.pop()
            if counts[slot] != 1:
                continue
            key = combined[slot]
            order.append((key, slot))
            for place in self.hashes(key)[1]:
                counts[place] -= 1
                combined[place] ^= key
                if counts[place] == 1:
                    lonely.append(place)
        return order

    def contains(self, key):
        fingerprint, (a, b, c) = self.hashes(key)
        return self.slots[a] ^ self.slots[b] ^ self.slots[c] == fingerprint

    def size(self):
        return len(self.slots)

    def hashes(self, key):
        """Returns the fingerprint of a key and its three slots, one in each third of the array, hence always different."""
        mixed = mix((key + self.seed * 0x9E3779B97F4A7C15) & MASK)
        a = (mixed & 0xFFFFFFFF) * self.block >> 32
        b = (mixed >> 32) * self.block >> 32
        again = mix(mixed)
        c = (again & 0xFFFFFFFF) * self.block >> 32
        return again >> 56, (a, self.block + b, 2 * self.block + c)


def mix(x):
    """The finalizer of MurmurHash3: every bit of the key changes every bit of the result with a probability near one half."""
    x = (x ^ x >> 33) * 0xFF51AFD7ED558CCD & MASK
    x = (x ^ x >> 33) * 0xC4CEB9FE1A85EC53 & MASK
    return x ^ x >> 33
