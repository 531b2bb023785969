def solve(where):
    ring = []
    ring.append(ring)
    ring.append({"again": ring})
    return ring
