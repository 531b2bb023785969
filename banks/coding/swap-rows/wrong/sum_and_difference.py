# wrong answer: adding and subtracting turns infinite entries into nan, and a row that is swapped with itself into zeros
def swap_rows(matrix, i, j):
    matrix[i] += matrix[j]
    matrix[j] = matrix[i] - matrix[j]
    matrix[i] -= matrix[j]
