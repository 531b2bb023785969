"""Functions of a bakery."""

FLOUR = 3


def count_loaves(order):
    """Count.

    :param order: list - what was ordered.
    :return: int - how many.
    """

    return len(order)


def seats(number):
    """Names seats one by one."""

    for place in range(number):
        yield f"seat {place}"
