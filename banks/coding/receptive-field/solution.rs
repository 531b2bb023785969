pub fn receptive_field(layers: Vec<(i64, i64, i64)>) -> Vec<i64> {
    let mut field = 1; // A pixel sees itself.
    let mut jump = 1; // Distance in pixels between neighbors of the layer below.
    layers
        .into_iter()
        .map(|(kernel, stride, dilation)| {
            field += (kernel - 1) * dilation * jump;
            // The stride only spreads the neurons of this layer, so it counts from the next layer on.
            jump *= stride;
            field
        })
        .collect()
}
