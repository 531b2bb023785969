# wrong answer: a change of the servers sets all credits back to zero
class Balancer:
    def __init__(self):
        self.weights, self.credits = {}, {}

    def add(self, name, weight):
        self.weights[name] = weight
        self.credits = dict.fromkeys(self.weights, 0)

    def remove(self, name):
        self.weights.pop(name, None)
        self.credits = dict.fromkeys(self.weights, 0)

    def choose(self):
        if not self.weights:
            return None
        for n, w in self.weights.items():
            self.credits[n] += w
        best = max(self.credits, key=self.credits.get)
        self.credits[best] -= sum(self.weights.values())
        return best
