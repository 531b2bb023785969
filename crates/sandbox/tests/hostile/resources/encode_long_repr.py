class Talkative:
    def __repr__(self):
        return "r" * (1 << 40)


def solve(where):
    return Talkative()
