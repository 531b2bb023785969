def solve(where):
    kept = []
    for number in range(40_000_000):
        kept.append((number, str(number)))
    breach(f"held {len(kept)} objects")
    return report()
