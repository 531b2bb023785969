# Waits for a request that never comes, and eats the one that is meant for the harness.
def solve(where):
    while True:
        if not os.read(3, 4096):
            return "end"
