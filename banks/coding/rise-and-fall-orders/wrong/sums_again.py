# growth above target: right on every input, but each sum over ranks starts from the beginning, which makes n^3
MODULUS = 1_000_000_007


def rise_and_fall_orders(signs):
    orders = [1]
    for sign in signs:
        size = len(orders) + 1
        orders = [
            sum(orders[before] for before in (range(rank) if sign == "<" else range(rank, size - 1))) % MODULUS
            for rank in range(size)
        ]
    return sum(orders) % MODULUS
