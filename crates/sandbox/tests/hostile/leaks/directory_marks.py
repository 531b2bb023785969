# Marks on the directory itself, which outlive the files in it.
def solve(where):
    for mark in (
        lambda: os.chmod(".", 0o777), lambda: os.chmod("..", 0o755), lambda: os.utime(".", (7, 7)), lambda: os.utime("..", (7, 7)), lambda: os.rmdir("../work"),
        lambda: os.mkdir("../left"), lambda: os.setxattr(".", "user.left", b"x"), lambda: os.open(".", os.O_TMPFILE | os.O_RDWR), lambda: os.listdir("."),
    ):
        try:
            mark()
        except OSError as refusal:
            note(f"{refusal}")
    return report()
