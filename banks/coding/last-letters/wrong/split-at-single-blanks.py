# runtime error: splitting at single blanks leaves empty words
def last_letters(text):
    words = [word.rstrip("0123456789.,;:!?()[]{}-_'\"@`^") for word in text.split(" ")]
    return "".join(word[-1] for word in words)
