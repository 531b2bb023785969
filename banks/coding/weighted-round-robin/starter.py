class Balancer:
    def __init__(self):
        pass

    def add(self, name, weight):
        pass

    def remove(self, name):
        pass

    def choose(self):
        return None
