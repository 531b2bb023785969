import heapq


def max_product_of_three(values: list[int]) -> int:
    # A positive product has no negative factor or two. In the first case, and when only a negative product is possible, the three
    # largest values are best; in the second the two smallest and the largest. Both are candidates whatever the signs are.
    a, b, c = heapq.nlargest(3, values)
    low, next_low = heapq.nsmallest(2, values)
    return max(a * b * c, a * low * next_low)
