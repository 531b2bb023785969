def cases(rng):
    for n, width, spread in ((40, 5, 3), (200, 30, 10**12), (200, 199, 50)):
        numbers = [rng.randint(-spread, spread) for _ in range(n)]
        yield f"{n} random numbers, width {width}", (numbers, width)


def sized(n, rng):
    # The width grows with the list, so that looking at each window anew is quadratic.
    return ([rng.randint(-(10**6), 10**6) for _ in range(n)], n // 2)
