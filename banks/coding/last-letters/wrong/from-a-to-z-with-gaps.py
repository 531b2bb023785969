# wrong answer: takes everything between A and z for a letter, also the six characters in between
def last_letters(text):
    out = ""
    for word in text.split():
        for character in reversed(word):
            if "A" <= character <= "z":
                out += character
                break
    return out
