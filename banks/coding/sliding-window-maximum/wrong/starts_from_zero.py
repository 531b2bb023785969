# wrong answer: a maximum that starts from 0 hides negative numbers
def window_maxima(numbers, width):
    maxima = []
    for i in range(len(numbers) - width + 1):
        largest = 0
        for number in numbers[i : i + width]:
            if number > largest:
                largest = number
        maxima.append(largest)
    return maxima
