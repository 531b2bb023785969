# wrong answer: adds buckets but leaves the entries where they were, so they are looked for in the wrong place
class HashMap:
    def __init__(self, capacity):
        self.buckets = [[] for _ in range(capacity)]
        self.entries = 0

    def put(self, key, value):
        bucket = self.buckets[hash(key) % len(self.buckets)]
        for entry in bucket:
            if entry[0] == key:
                entry[1] = value
                return
        bucket.append([key, value])
        self.entries += 1
        if self.entries > len(self.buckets):
            self.buckets += [[] for _ in self.buckets]

    def get(self, key, default):
        for other, value in self.buckets[hash(key) % len(self.buckets)]:
            if other == key:
                return value
        return default

    def contains(self, key):
        return any(entry[0] == key for entry in self.buckets[hash(key) % len(self.buckets)])

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
