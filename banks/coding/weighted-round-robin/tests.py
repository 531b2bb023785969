def cases(rng):
    for number in range(6):
        calls = [("__init__", ())]
        for _ in range(80):
            action = rng.random()
            if action < 0.15:
                calls.append(("add", (rng.choice("abcde"), rng.randint(1, 9))))
            elif action < 0.2:
                calls.append(("remove", (rng.choice("abcde"),)))
            else:
                calls.append(("choose", ()))
        yield f"servers come, go and change, number {number}", calls
