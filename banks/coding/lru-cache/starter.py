class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = {}

    def get(self, key):
        return self.values.get(key, -1)

    def put(self, key, value):
        self.values[key] = value
