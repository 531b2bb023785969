# time limit: recursion without memory takes exponential time
def edit_distance(reference, heard):
    def best(i, j):
        if i == 0:
            return (j, 0, 0, j)
        if j == 0:
            return (i, 0, i, 0)
        if reference[i - 1] == heard[j - 1]:
            options = [best(i - 1, j - 1)]
        else:
            e, s, d, n = best(i - 1, j - 1)
            options = [(e + 1, s + 1, d, n)]
        e, s, d, n = best(i - 1, j)
        options.append((e + 1, s, d + 1, n))
        e, s, d, n = best(i, j - 1)
        options.append((e + 1, s, d, n + 1))
        return min(options)

    return best(len(reference), len(heard))
