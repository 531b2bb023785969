# wrong answer: does not draw where there is only one follower, which shifts all later draws
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
            if len(choices) > 1:
                state = 48271 * state % 2147483647
            written.append(choices[state % len(choices)])
        texts.append(" ".join(written))
    return texts
