# wrong answer: a permuted copy is bound to the local name, the caller's array stays as it was
def swap_rows(matrix, i, j):
    order = list(range(len(matrix)))
    order[i], order[j] = order[j], order[i]
    matrix = matrix[order]
    return matrix
