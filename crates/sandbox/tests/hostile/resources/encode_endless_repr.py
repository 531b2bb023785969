class Endless:
    def __repr__(self):
        while True:
            pass


def solve(where):
    return Endless()
