def solve(where):
    import multiprocessing

    for method in ("fork", "spawn", "forkserver"):
        def go():
            with multiprocessing.get_context(method).Pool(1) as pool:
                return pool.apply_async(abs, (-1,)).get(timeout=2)

        attempt(f"a pool by {method}", go)
    return report()
