import tempfile


def solve(number):
    with tempfile.TemporaryFile() as file:
        file.write(b"%d" % (number * number + 1))
        file.seek(0)
        return int(file.read())
