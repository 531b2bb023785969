import subprocess


def solve(number):
    return subprocess.run(["true"]).returncode
