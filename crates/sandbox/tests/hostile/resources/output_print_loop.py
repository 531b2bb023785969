def solve(where):
    line = 0
    while True:
        print("line", line)
        line += 1
