from collections import defaultdict


def seeded_generation(corpus: str, start: str, length: int, seeds: list[int]) -> list[str]:
    words = corpus.split()
    # Lists keep the order of the corpus. A set of words would be walked through in another order in every run of Python.
    followers = defaultdict(list)
    for word, following in zip(words, words[1:]):
        followers[word].append(following)

    def text(seed: int) -> str:
        # The state lives and dies with one text: nothing is left over for the next.
        state = seed
        written = [start]
        while len(written) < length:
            choices = followers.get(written[-1])
            if not choices:
                break
            state = 48271 * state % 2147483647
            written.append(choices[state % len(choices)])
        return " ".join(written)

    return [text(seed) for seed in seeds]
