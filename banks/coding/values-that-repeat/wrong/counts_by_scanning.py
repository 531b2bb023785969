# growth above target: right on every input, but every count walks through the whole list
def values_that_repeat(values):
    return [value for value in dict.fromkeys(values) if values.count(value) > 1]
