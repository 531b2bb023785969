import string


def cases(rng):
    for alphabet, n in (("ab", 30), ("abcdefgh", 60), (string.ascii_letters + string.digits, 300)):
        text = "".join(rng.choice(alphabet) for _ in range(n))
        yield f"{n} characters out of {len(alphabet)}", (text,)
    yield "a text longer than the stack of a recursion", ("".join(rng.choice("abcdefghij") for _ in range(1500)),)


def sized(n, rng):
    return ("".join(chr(rng.randint(33, 126)) for _ in range(n)),)
