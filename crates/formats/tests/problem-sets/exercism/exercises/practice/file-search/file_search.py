def search(word, files):
    pass
