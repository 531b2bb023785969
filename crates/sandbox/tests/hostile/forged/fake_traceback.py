# Code that claims to be the harness, and a line that does not exist.
def solve(where):
    code = compile("\n" * 9_998 + "raise KeyError('BREACH'[:0] + 'line 9999 of nothing')", "/etc/shadow", "exec")
    exec(code)
