# A tree too deep to be deleted by path.
def solve(where):
    made = 0
    try:
        os.chdir("/tmp")
        for _ in range(20_000):
            os.mkdir("d")
            os.chdir("d")
            made += 1
    except OSError as refusal:
        note(f"folders: {refusal} after {made}")
    if made > 8_192:
        breach(f"made {made} nested folders")
    return report()
