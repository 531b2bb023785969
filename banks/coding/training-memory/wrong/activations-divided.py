# wrong answer: divides the activations in stage three too
def training_memory(parameters, devices, stage, activations):
    if stage not in range(4) or devices < 1:
        raise ValueError
    if stage == 3:
        return (16 * parameters + activations) / devices
    parts = [12 * parameters, 2 * parameters, 2 * parameters]
    return sum(p / devices if i < stage else p for i, p in enumerate(parts)) + activations
