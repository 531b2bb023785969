# Small in memory, astronomic when written out: every level holds the level below twice.
def solve(where):
    tower = [0]
    for _ in range(60):
        tower = [tower, tower]
    return tower
