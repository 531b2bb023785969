def cases(rng):
    for stage in range(4):
        yield f"a random model in stage {stage}", (
            rng.randint(10**6, 10**11),
            rng.randint(2, 500),
            stage,
            float(rng.randint(0, 10**10)),
        )
