# wrong answer: as soon as there are two negative numbers they are used, even when they are tiny
def max_product_of_three(values):
    ordered = sorted(values)
    if ordered[1] < 0:
        return ordered[0] * ordered[1] * ordered[-1]
    return ordered[-1] * ordered[-2] * ordered[-3]
