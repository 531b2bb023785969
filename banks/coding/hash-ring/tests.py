def cases(rng):
    keys = [f"key{number}" for number in range(1500)]
    questions = [("owner", (key,)) for key in keys]

    calls = [("__init__", (200,))] + [("add", (f"node{number}",)) for number in range(5)] + questions
    calls += [("add", ("newcomer",))] + questions + [("remove", ("node2",))] + questions
    yield "five nodes, one joins, one leaves", calls

    few = questions[:150]
    calls, present = [("__init__", (120,))], []
    for _ in range(14):
        if len(present) > 2 and rng.random() < 0.4:
            calls.append(("remove", (present.pop(rng.randrange(len(present))),)))
        else:
            name = f"server-{rng.randrange(8)}"
            calls.append(("add", (name,)))
            if name not in present:
                present.append(name)
        calls += few
    yield "nodes come and go", calls


def check(arguments, result):
    if not isinstance(result, list) or len(result) != len(arguments):
        return "a result for each call is asked"
    points = arguments[0][1][0]
    nodes, owners, answers = set(), {}, {}
    for (method, values), answer in zip(arguments[1:], result[1:]):
        if method != "owner":
            nodes = nodes | set(values) if method == "add" else nodes - set(values)
            continue
        key = values[0]
        if answer not in (nodes or {None}):
            return f"{key!r} belongs to {answer!r}, which is not there"
        state = frozenset(nodes)
        owners.setdefault(state, {})
        if owners[state].setdefault(key, answer) != answer:
            return f"the owner of {key!r} changed, though the nodes are the same"
        # The property of joining and leaving in one sentence, for every pair of node sets seen: if a key's owner in the larger set
        # is also in the smaller one, it owns the key there too.
        for other, answers in owners.items():
            small, large = (state, other) if state < other else (other, state)
            if small < large and key in answers:
                if owners[large][key] in small and owners[small][key] != owners[large][key]:
                    return f"{key!r} moved between two nodes that both stayed"
    if points >= 100:
        for state, answers in owners.items():
            if len(answers) >= 1000:
                for node in state:
                    share = sum(owner == node for owner in answers.values()) * len(state) / len(answers)
                    if not 0.5 <= share <= 1.5:
                        return f"{node} owns {share:.2f} times its fair share"
    return True
