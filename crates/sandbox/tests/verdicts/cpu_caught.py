def solve(number):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
