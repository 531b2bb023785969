def solve(number):
    text = "x"
    while True:
        text += text
