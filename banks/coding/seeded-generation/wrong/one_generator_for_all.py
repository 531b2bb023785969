# wrong answer: the generator is seeded once, and the later texts go on where the earlier ones stopped
def seeded_generation(corpus, start, length, seeds):
    words = corpus.split()
    followers = {}
    for word, following in zip(words, words[1:]):
        followers.setdefault(word, []).append(following)
    state = seeds[0] if seeds else 0
    texts = []
    for _ in seeds:
        written = [start]
        while len(written) < length and written[-1] in followers:
            state = 48271 * state % 2147483647
            choices = followers[written[-1]]
            written.append(choices[state % len(choices)])
        texts.append(" ".join(written))
    return texts
