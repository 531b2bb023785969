# wrong answer: uses the state first and moves it on afterwards, so the first word depends on the bare seed
def seeded_generation(corpus, start, length, seeds):
    words = corpus.split()
    followers = {}
    for word, following in zip(words, words[1:]):
        followers.setdefault(word, []).append(following)
    texts = []
    for state in seeds:
        written = [start]
        while len(written) < length and written[-1] in followers:
            choices = followers[written[-1]]
            written.append(choices[state % len(choices)])
            state = 48271 * state % 2147483647
        texts.append(" ".join(written))
    return texts
