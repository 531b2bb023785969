# wrong answer: a dilated kernel is taken for a dense one
def receptive_field(layers):
    fields = []
    field = jump = 1
    for kernel, stride, _dilation in layers:
        field += (kernel - 1) * jump
        jump *= stride
        fields.append(field)
    return fields
