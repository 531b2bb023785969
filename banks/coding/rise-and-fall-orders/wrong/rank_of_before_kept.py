# wrong answer: after a fall, the run before moves up by one rank; without that, a rank is lost
MODULUS = 1_000_000_007


def rise_and_fall_orders(signs):
    orders = [1]
    for sign in signs:
        size = len(orders) + 1
        if sign == "<":
            orders = [sum(orders[:rank]) % MODULUS for rank in range(size)]
        else:
            orders = [sum(orders[rank + 1 :]) % MODULUS for rank in range(size)]
    return sum(orders) % MODULUS
