# wrong answer: integer division drops what does not divide evenly
def training_memory(parameters, devices, stage, activations):
    if stage not in range(4) or devices < 1:
        raise ValueError
    parts = [12 * parameters, 2 * parameters, 2 * parameters]
    return sum(p // devices if i < stage else p for i, p in enumerate(parts)) + activations
