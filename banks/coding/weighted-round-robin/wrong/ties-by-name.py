# wrong answer: settles ties by name
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
        best = min(self.credits, key=lambda n: (-self.credits[n], n))
        self.credits[best] -= sum(self.weights.values())
        return best
