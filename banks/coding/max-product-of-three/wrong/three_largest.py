# wrong answer: two negative numbers can give more than the three largest
def max_product_of_three(values):
    a, b, c = sorted(values)[-3:]
    return a * b * c
