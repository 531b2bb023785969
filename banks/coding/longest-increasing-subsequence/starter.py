def longest_increasing(text):
    return len(text)
