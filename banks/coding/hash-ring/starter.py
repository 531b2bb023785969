class HashRing:
    def __init__(self, points):
        pass

    def add(self, node):
        pass

    def remove(self, node):
        pass

    def owner(self, key):
        return None
