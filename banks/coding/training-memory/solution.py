def training_memory(parameters, devices, stage, activations):
    if stage not in (0, 1, 2, 3) or devices < 1:
        raise ValueError("a stage from 0 to 3 and at least one device are needed")
    weights = 2 * parameters
    gradients = 2 * parameters
    optimizer = 3 * 4 * parameters

    # The stages divide the largest part first.
    if stage >= 1:
        optimizer /= devices
    if stage >= 2:
        gradients /= devices
    if stage >= 3:
        weights /= devices
    return weights + gradients + optimizer + activations
