# wrong answer: a kernel of k weights has k - 1 gaps, not k
def receptive_field(layers):
    fields = []
    field = jump = 1
    for kernel, stride, dilation in layers:
        field += (kernel * dilation - 1) * jump
        jump *= stride
        fields.append(field)
    return fields
