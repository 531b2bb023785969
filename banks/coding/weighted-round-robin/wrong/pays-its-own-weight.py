# wrong answer: the chosen server pays only its own weight, so credits grow and the order is another
class Balancer:
    def __init__(self):
        self.weights, self.credits = {}, {}

    def add(self, name, weight):
        self.weights[name] = weight
        self.credits.setdefault(name, 0)

    def remove(self, name):
        self.weights.pop(name, None)
        self.credits.pop(name, None)

    def choose(self):
        if not self.weights:
            return None
        for n, w in self.weights.items():
            self.credits[n] += w
        best = max(self.credits, key=self.credits.get)
        self.credits[best] -= self.weights[best]
        return best
