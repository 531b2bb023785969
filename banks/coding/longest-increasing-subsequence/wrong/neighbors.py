# wrong answer: the longest increasing run of neighbors is a substring, not a subsequence
def longest_increasing(text):
    best = run = 0
    previous = ""
    for character in text:
        run = run + 1 if character > previous else 1
        best = max(best, run)
        previous = character
    return best
