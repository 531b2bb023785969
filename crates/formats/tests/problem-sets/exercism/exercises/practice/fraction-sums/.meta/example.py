from math import gcd


class Ratio:
    def __init__(self, top, bottom):
        shared = gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self.top, self.bottom = top // shared, bottom // shared

    def __eq__(self, other):
        return self.top == other.top and self.bottom == other.bottom

    def __repr__(self):
        return f"{self.top}/{self.bottom}"

    def __add__(self, other):
        return Ratio(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __abs__(self):
        return Ratio(abs(self.top), self.bottom)

    def __pow__(self, power):
        return Ratio(self.top ** power, self.bottom ** power)

    def __rpow__(self, base):
        return base ** (self.top / self.bottom)
