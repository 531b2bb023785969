def cases(rng):
    for n, keys in ((60, 10), (400, 80)):
        calls = [("__init__", (rng.randint(1, 8),))]
        for _ in range(n):
            key = rng.randint(-keys, keys)
            calls.append(
                rng.choice(
                    [
                        ("put", (key, rng.randint(0, 9))),
                        ("put", (key, None)),
                        ("get", (key, -1)),
                        ("contains", (key,)),
                        ("remove", (key,)),
                        ("size", ()),
                    ]
                )
            )
        yield f"{n} random calls on {2 * keys + 1} keys", calls
    many = list(range(20_000))
    rng.shuffle(many)
    calls = [("__init__", (1,))]
    calls += [("put", (key, key)) for key in many]
    calls += [("get", (key, None)) for key in many[:2000]]
    calls.append(("size", ()))
    yield "twenty thousand keys in a map that began with one bucket", calls
