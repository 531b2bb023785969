# growth above target: takes the maximum of each window from scratch
def window_maxima(numbers, width):
    return [max(numbers[i : i + width]) for i in range(len(numbers) - width + 1)]
