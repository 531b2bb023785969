# wrong answer: with open addressing, a removed entry leaves a hole at which later searches stop too early
class HashMap:
    def __init__(self, capacity):
        self.slots = [None] * (2 * capacity)
        self.entries = 0

    def _place(self, key):
        place = hash(key) % len(self.slots)
        while self.slots[place] is not None and self.slots[place][0] != key:
            place = (place + 1) % len(self.slots)
        return place

    def put(self, key, value):
        place = self._place(key)
        if self.slots[place] is None:
            self.entries += 1
        self.slots[place] = (key, value)
        if 2 * self.entries >= len(self.slots):
            old = [slot for slot in self.slots if slot is not None]
            self.slots = [None] * (2 * len(self.slots))
            for slot in old:
                self.slots[self._place(slot[0])] = slot

    def get(self, key, default):
        slot = self.slots[self._place(key)]
        return default if slot is None else slot[1]

    def contains(self, key):
        return self.slots[self._place(key)] is not None

    def remove(self, key):
        place = self._place(key)
        if self.slots[place] is None:
            return False
        self.slots[place] = None
        self.entries -= 1
        return True

    def size(self):
        return self.entries
