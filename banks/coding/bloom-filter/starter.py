class BloomFilter:
    def __init__(self, capacity, rate):
        pass

    def add(self, item):
        pass

    def contains(self, item):
        return False

    def size(self):
        return 0
