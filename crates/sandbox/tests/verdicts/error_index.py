def solve(number):
    rows = [1, 2, 3]

    def pick(place):
        return rows[place]

    return pick(number + 3)
