def cases(rng):
    for number in range(10):
        states = rng.randint(2, 6)
        table = [[rng.uniform(-2, 2) for _ in range(rng.randint(1, 4))] for _ in range(states)]
        transitions = []
        for _ in range(60):
            state = rng.randrange(states)
            action = rng.randrange(len(table[state]))
            transitions.append((state, action, rng.uniform(-1, 1), rng.randrange(states), rng.random() < 0.2))
        yield f"a random walk, number {number}", (table, transitions, rng.uniform(0.1, 0.9), rng.uniform(0.5, 1.0))
