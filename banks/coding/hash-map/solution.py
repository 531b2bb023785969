class HashMap:
    """Separate chaining: each bucket is a list of the entries [key, value] whose hash falls into it."""

    def __init__(self, capacity):
        self.buckets = [[] for _ in range(capacity)]
        self.entries = 0

    def put(self, key, value):
        entry = self._entry(key)
        if entry is not None:
            entry[1] = value
            return
        self._bucket(key).append([key, value])
        self.entries += 1
        # More than one entry per bucket on average: grow. Doubling makes the moves cost O(1) per entry in the long run.
        if self.entries > len(self.buckets):
            self._grow()

    def get(self, key, default):
        entry = self._entry(key)
        # The entry is asked for, not the value: a value may be None.
        return default if entry is None else entry[1]

    def contains(self, key):
        return self._entry(key) is not None

    def remove(self, key):
        bucket = self._bucket(key)
        for place, (other, _) in enumerate(bucket):
            if other == key:
                # The order within a bucket does not matter, so the last entry fills the gap.
                bucket[place] = bucket[-1]
                bucket.pop()
                self.entries -= 1
                return True
        return False

    def size(self):
        return self.entries

    def _bucket(self, key):
        return self.buckets[hash(key) % len(self.buckets)]

    def _entry(self, key):
        for entry in self._bucket(key):
            if entry[0] == key:
                return entry
        return None

    def _grow(self):
        old = self.buckets
        self.buckets = [[] for _ in range(2 * len(old))]
        # The bucket depends on the number of buckets, so every entry has to be placed anew.
        for bucket in old:
            for entry in bucket:
                self._bucket(entry[0]).append(entry)
