# wrong answer: matrix[i] is a window on the row, so the second assignment reads what the first has written
def swap_rows(matrix, i, j):
    matrix[i], matrix[j] = matrix[j], matrix[i]
