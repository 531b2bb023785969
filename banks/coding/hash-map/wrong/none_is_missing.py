# wrong answer: takes a stored None for a missing key
class HashMap:
    def __init__(self, capacity):
        self.buckets = [[] for _ in range(max(capacity, 40_000))]
        self.entries = 0

    def put(self, key, value):
        bucket = self.buckets[hash(key) % len(self.buckets)]
        for entry in bucket:
            if entry[0] == key:
                entry[1] = value
                return
        bucket.append([key, value])
        self.entries += 1

    def find(self, key):
        for other, value in self.buckets[hash(key) % len(self.buckets)]:
            if other == key:
                return value
        return None

    def get(self, key, default):
        value = self.find(key)
        return default if value is None else value

    def contains(self, key):
        return self.find(key) is not None

    def remove(self, key):
        bucket = self.buckets[hash(key) % len(self.buckets)]
        for place, entry in enumerate(bucket):
            if entry[0] == key:
                del bucket[place]
                self.entries -= 1
                return True
        return False

    def size(self):
        return self.entries
