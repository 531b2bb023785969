# wrong answer: takes the last character, letter or not
def last_letters(text):
    return "".join(word[-1] for word in text.split())
