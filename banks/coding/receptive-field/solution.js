function receptive_field(layers) {
  let field = 1; // A pixel sees itself.
  let jump = 1; // Distance in pixels between neighbors of the layer below.
  return layers.map(([kernel, stride, dilation]) => {
    field += (kernel - 1) * dilation * jump;
    // The stride only spreads the neurons of this layer, so it counts from the next layer on.
    jump *= stride;
    return field;
  });
}
