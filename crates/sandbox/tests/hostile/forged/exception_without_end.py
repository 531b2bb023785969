def solve(where):
    def again(error):
        try:
            raise error
        except BaseException as caught:
            caught.__context__ = caught
            caught.__cause__ = caught
            raise

    again(ValueError("round"))
