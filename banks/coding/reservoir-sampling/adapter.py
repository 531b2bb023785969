class Item:
    """An item of the stream that knows how many of its kind are alive."""

    alive = 0
    most_alive = 0

    def __init__(self, number):
        self.number = number
        Item.alive += 1
        Item.most_alive = max(Item.most_alive, Item.alive)

    def __del__(self):
        Item.alive -= 1


def arguments(n, k, seed):
    Item.alive = Item.most_alive = 0
    return (Item(number) for number in range(n)), k, seed


def result(value, arguments):
    numbers = [item.number if isinstance(item, Item) else None for item in value]
    return numbers, Item.most_alive
