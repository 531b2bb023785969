import numpy as np


def cases(rng):
    """Inputs of which half are 0, as after a ReLU."""
    for shape, rate in (((16, 16), 0.5), ((4, 8, 16), 0.3)):
        size = int(np.prod(shape))
        inputs = np.array([max(0.0, rng.gauss(0.0, 1.0)) for _ in range(size)]).reshape(shape)
        upstream = np.array([rng.uniform(0.5, 1.5) for _ in range(size)]).reshape(shape)
        yield f"shape {shape}, half the inputs are 0", (inputs, upstream, rate, rng.getrandbits(32))


def check(arguments, result):
    inputs, upstream, rate, _ = arguments
    if not isinstance(result, (tuple, list)) or len(result) != 2:
        return "expected a tuple of outputs and gradient"
    outputs, gradient = (np.asarray(part) for part in result)
    if outputs.shape != inputs.shape or gradient.shape != inputs.shape:
        return f"expected two arrays of the shape {inputs.shape}, got {outputs.shape} and {gradient.shape}"
    scale = 1.0 / (1.0 - rate)
    kept = np.isclose(gradient, upstream * scale, rtol=1e-6, atol=0.0)
    if not np.all(kept | (gradient == 0.0)):
        return "an element of the gradient is neither 0 nor upstream / (1 - rate)"
    if not np.allclose(outputs, np.where(kept, inputs * scale, 0.0), rtol=1e-6, atol=1e-12):
        return "outputs and gradient do not drop the same elements, or the outputs are not scaled by 1 / (1 - rate)"
    if rate == 0.0 and not np.all(kept):
        return "an element was dropped at rate 0"
    # Some of many elements are kept and some are dropped: 64 elements at rates from 0.3 to 0.7 fail this by chance
    # less than once in 10^9 calls.
    zeros = inputs == 0.0
    if 0.3 <= rate <= 0.7 and np.sum(zeros) >= 64:
        if not np.any(kept[zeros]):
            return "no element whose input is 0 was kept: its output is 0 in any case, but its gradient is not"
        if np.all(kept[zeros]):
            return "no element whose input is 0 was dropped"
    return True


def statistics(arguments, result):
    inputs, _, _, _ = arguments
    outputs = np.asarray(result[0])
    kept = outputs != 0.0
    return [
        float(np.mean(kept)),
        float(np.mean(outputs / inputs)),
        float(np.mean(kept[:, 0::2] & kept[:, 1::2])),
        float(np.mean(kept[0::2] & kept[1::2])),
    ]
