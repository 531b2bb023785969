def solve(where):
    opened = 0
    try:
        while opened < 100_000:
            os.dup(1)
            opened += 1
    except OSError as refusal:
        note(f"descriptors: {refusal} after {opened}")
    if opened > 4_096:
        breach(f"opened {opened} descriptors")
    return report()
