# wrong answer: gives each server all requests of its weight in a row
class Balancer:
    def __init__(self):
        self.weights, self.queue = {}, []

    def add(self, name, weight):
        self.weights[name] = weight
        self.queue = []

    def remove(self, name):
        self.weights.pop(name, None)
        self.queue = []

    def choose(self):
        if not self.weights:
            return None
        if not self.queue:
            self.queue = [n for n, w in self.weights.items() for _ in range(w)]
        return self.queue.pop(0)
