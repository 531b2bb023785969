# Text that cannot be encoded asks a handler, and handlers have names that a program may give anew.
import codecs


def handle(problem):
    return ("V" * 1_000_000, problem.end)


def solve(where):
    for name in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "namereplace"):
        codecs.register_error(name, handle)
    return "\ud800" * 1000
