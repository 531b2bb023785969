def solve(where):
    def numbers():
        number = 0
        while True:
            yield number
            number += 1

    return numbers()
