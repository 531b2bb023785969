from collections import OrderedDict


class LRUCache:
    """An ordered dictionary from the least to the most recently used key.

    Underneath it is a dictionary into a doubly linked list, which is what you would write by hand: the dictionary finds
    the node, the links let it move to the end in constant time.
    """

    def __init__(self, capacity):
        self.capacity = capacity
        self.values = OrderedDict()

    def get(self, key):
        if key not in self.values:
            return -1
        self.values.move_to_end(key)
        return self.values[key]

    def put(self, key, value):
        self.values[key] = value
        # A key that was there keeps its old place when its value is replaced, so it has to be moved as well.
        self.values.move_to_end(key)
        if len(self.values) > self.capacity:
            self.values.popitem(last=False)
