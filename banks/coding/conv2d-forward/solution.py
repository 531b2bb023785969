import numpy as np


def conv2d(x, filters, bias, stride, padding):
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))
    kernel_height, kernel_width = filters.shape[2:]
    height = (padded.shape[1] - kernel_height) // stride + 1
    width = (padded.shape[2] - kernel_width) // stride + 1

    output = np.empty((len(filters), height, width))
    for row in range(height):
        for column in range(width):
            top, left = row * stride, column * stride
            patch = padded[:, top : top + kernel_height, left : left + kernel_width]
            # All filters at once: the three axes of the patch meet the last three axes of the filters.
            output[:, row, column] = np.tensordot(filters, patch, axes=3)
    return output + bias[:, None, None]
