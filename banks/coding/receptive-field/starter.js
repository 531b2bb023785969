function receptive_field(layers) {
  return layers.map(() => 0);
}
