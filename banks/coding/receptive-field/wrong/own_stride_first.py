# wrong answer: a layer's own stride already widens its own field
def receptive_field(layers):
    fields = []
    field = jump = 1
    for kernel, stride, dilation in layers:
        jump *= stride
        field += (kernel - 1) * dilation * jump
        fields.append(field)
    return fields
