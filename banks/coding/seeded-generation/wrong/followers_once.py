# wrong answer: a follower that is met three times is no likelier than one met once
def seeded_generation(corpus, start, length, seeds):
    words = corpus.split()
    followers = {}
    for word, following in zip(words, words[1:]):
        choices = followers.setdefault(word, [])
        if following not in choices:
            choices.append(following)
    texts = []
    for state in seeds:
        written = [start]
        while len(written) < length and written[-1] in followers:
            state = 48271 * state % 2147483647
            choices = followers[written[-1]]
            written.append(choices[state % len(choices)])
        texts.append(" ".join(written))
    return texts
