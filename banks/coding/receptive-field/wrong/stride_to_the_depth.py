# wrong answer: takes the layer's own stride to the power of its depth in the place of the product of the strides below
def receptive_field(layers):
    fields = []
    field = 1
    for depth, (kernel, stride, dilation) in enumerate(layers):
        field += (kernel - 1) * dilation * stride**depth
        fields.append(field)
    return fields
