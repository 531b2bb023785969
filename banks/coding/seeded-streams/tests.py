def check(arguments, result):
    weights, count, seeds = arguments
    if not isinstance(result, list) or len(result) != len(seeds):
        return f"{len(seeds)} streams are asked for"
    for stream in result:
        if not isinstance(stream, list) or len(stream) != count:
            return f"a stream is a list of {count} numbers"
        for number in stream:
            if type(number) is not int or not 0 <= number < len(weights):
                return f"{number!r} is not a number from 0 to {len(weights) - 1}"
            if weights[number] == 0:
                return f"{number} has weight zero and was drawn"
    # With forty draws or more from several numbers, equal streams are no accident: the chance is below 1e-15.
    telling = count >= 40 and sum(weight > 0 for weight in weights) > 1
    for i, left in enumerate(seeds):
        for j in range(i):
            if left == seeds[j] and result[i] != result[j]:
                return f"seed {left} gave different streams"
            if telling and left != seeds[j] and result[i] == result[j]:
                return f"the seeds {seeds[j]} and {left} gave the same stream"
    return True


def statistics(arguments, result):
    stream = result[0]
    repeated = sum(a == b for a, b in zip(stream, stream[1:]))
    return [stream.count(0), stream.count(1), repeated]
