def last_letters(text):
    # Return a string of letters.
    return text
