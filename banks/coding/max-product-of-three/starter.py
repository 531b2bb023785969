def max_product_of_three(values: list[int]) -> int:
    return 0
