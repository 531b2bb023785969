from collections import defaultdict


def group_anagrams(words):
    groups = defaultdict(list)
    for word in words:
        # Anagrams have the same letters in sorted order. A list cannot be a key, a string can.
        groups["".join(sorted(word))].append(word)
    return list(groups.values())
