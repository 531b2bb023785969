// wrong answer: a layer's own stride already widens its own field
pub fn receptive_field(layers: Vec<(i64, i64, i64)>) -> Vec<i64> {
    let (mut field, mut jump) = (1, 1);
    layers
        .into_iter()
        .map(|(kernel, stride, dilation)| {
            jump *= stride;
            field += (kernel - 1) * dilation * jump;
            field
        })
        .collect()
}
