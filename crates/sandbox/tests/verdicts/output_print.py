def solve(number):
    while True:
        print("a line of text")
