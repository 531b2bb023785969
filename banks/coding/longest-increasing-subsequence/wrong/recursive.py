# runtime error: one level of recursion for each character
def longest_increasing(text):
    known = {}

    def from_here(i, last):
        if i == len(text):
            return 0
        if (i, last) not in known:
            best = from_here(i + 1, last)
            if text[i] > last:
                best = max(best, 1 + from_here(i + 1, text[i]))
            known[i, last] = best
        return known[i, last]

    return from_here(0, "")
