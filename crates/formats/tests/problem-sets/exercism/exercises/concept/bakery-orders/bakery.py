"""Functions of a bakery."""


def count_loaves(order):
    """Count.

    :param order: list - what was ordered.
    :return: int - how many.
    """

    pass
