# wrong answer: the three largest magnitudes may multiply to something negative
def max_product_of_three(values):
    a, b, c = sorted(values, key=abs)[-3:]
    return a * b * c
