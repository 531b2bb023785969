def cases(rng):
    for capacity, keys, n in ((3, 6, 80), (10, 14, 400)):
        calls = [("__init__", (capacity,))]
        for _ in range(n):
            key = rng.randrange(keys)
            calls.append(("get", (key,)) if rng.random() < 0.5 else ("put", (key, rng.randrange(100))))
        yield f"{n} random calls at a capacity of {capacity}", calls
    calls = [("__init__", (8000,))]
    calls += [("put", (key, key)) for key in range(20_000)]
    calls += [("get", (key,)) for key in range(11_990, 12_010)]
    yield "twelve thousand keys go from a cache of eight thousand", calls
