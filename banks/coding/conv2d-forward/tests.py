import numpy as np


def cases(rng):
    for channels, height, width, filters, kh, kw, stride, padding in (
        (1, 5, 7, 2, 3, 2, 1, 0),
        (3, 8, 6, 4, 3, 3, 2, 1),
        (2, 9, 9, 3, 4, 2, 3, 2),
        (3, 16, 16, 8, 3, 3, 1, 1),
    ):
        source = np.random.default_rng(rng.getrandbits(32))
        x = source.normal(size=(channels, height, width)).round(5)
        kernels = source.normal(size=(filters, channels, kh, kw)).round(5)
        yield f"{channels} channels of {height} by {width}, kernel {kh} by {kw}, stride {stride}, padding {padding}", (
            x,
            kernels,
            source.normal(size=filters).round(5),
            stride,
            padding,
        )
