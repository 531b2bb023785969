# wrong answer: keeps a single exclusive or of all keys, which says nothing about any of them
class XorFilter:
    def __init__(self, keys):
        self.all = 0
        for key in set(keys):
            self.all ^= hash((key, 1))

    def contains(self, key):
        return self.all ^ hash((key, 1)) == 0

    def size(self):
        return 8
