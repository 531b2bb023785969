def check(arguments, result):
    n, k, _ = arguments
    sample, most_alive = result
    if not isinstance(sample, list):
        return "expected a list"
    if len(sample) != min(n, k):
        return f"expected {min(n, k)} items, got {len(sample)}"
    if any(not isinstance(item, int) or not 0 <= item < n for item in sample):
        return "the list holds something that is no item of the stream"
    if len(set(sample)) != len(sample):
        return "an item was sampled twice"
    if most_alive > k + 10:
        return f"{most_alive} items were kept at the same time for a sample of {k}"
    return True


def statistics(arguments, result):
    n, k, _ = arguments
    sample = set(result[0])
    numbers = [
        sum(sample) / k,
        float(sum(item < n // 4 for item in sample)),
        float(sum(item >= n - n // 4 for item in sample)),
    ]
    if k > 1:
        numbers.append(float(sum(item % 2 == 0 and item + 1 in sample for item in sample)))
    return numbers
