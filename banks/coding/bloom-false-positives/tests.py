# Far from every expected mean, so that a malformed result is a wrong answer and not an accident of this file.
NONSENSE = 1e6


def statistics(arguments, result):
    return [result] if isinstance(result, float) and 0 <= result <= 1 else [NONSENSE]
