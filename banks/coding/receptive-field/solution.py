def receptive_field(layers: list[tuple[int, int, int]]) -> list[int]:
    fields = []
    field = 1  # A pixel sees itself.
    jump = 1  # Distance in pixels between neighbors of the layer below.
    for kernel, stride, dilation in layers:
        field += (kernel - 1) * dilation * jump
        # The stride only spreads the neurons of this layer, so it counts from the next layer on.
        jump *= stride
        fields.append(field)
    return fields
