def training_memory(parameters, devices, stage, activations):
    # Return the number of bytes on one device.
    return 0.0
