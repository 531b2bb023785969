class Balancer:
    def __init__(self):
        # Dictionaries keep the order of insertion, and a changed value keeps its place: that is the order for ties.
        self.weights = {}
        self.credits = {}

    def add(self, name, weight):
        self.weights[name] = weight
        self.credits.setdefault(name, 0)

    def remove(self, name):
        self.weights.pop(name, None)
        self.credits.pop(name, None)

    def choose(self):
        if not self.weights:
            return None
        for name, weight in self.weights.items():
            self.credits[name] += weight
        # `max` returns the first of several largest.
        chosen = max(self.credits, key=self.credits.get)
        # All credits together grew by the sum of the weights; taking it away keeps them bounded.
        self.credits[chosen] -= sum(self.weights.values())
        return chosen
