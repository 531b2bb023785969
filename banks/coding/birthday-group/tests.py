def cases(rng):
    for days in (2, 5, 12, 30, 1000, 100000):
        for target in (0.013579, 0.2500001, 0.7531, 0.97531):
            yield f"{days} days, target {target}", (days, target)
