def statistics(arguments, result):
    return [float(result)]


def check(arguments, result):
    if result in (0, 4):
        return True
    return f"one point gives 0 or 4, not {result!r}"
