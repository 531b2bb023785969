# What an answer looks like, on the streams that are no channel.
def solve(where):
    frame = b"V" + b"i" + (where["number"] ** 2 + 1).to_bytes(8, "little")
    for stream in (0, 1, 2):
        try:
            os.write(stream, len(frame).to_bytes(4, "little") + frame)
        except OSError as refusal:
            note(f"{refusal}")
    os._exit(0)
