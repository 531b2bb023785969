def solve(where):
    text = "ab"
    for _ in range(40):
        text += text
    breach(f"a string of {len(text)} characters")
    return report()
