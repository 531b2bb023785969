from string import ascii_letters


def last_letters(text):
    letters = []
    for word in text.split():
        # From the back, so only what stands behind the last letter is looked at.
        letters += [character for character in reversed(word) if character in ascii_letters][:1]
    return "".join(letters)
