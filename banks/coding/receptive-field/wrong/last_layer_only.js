// wrong answer: only the last field is kept, in a list of one
function receptive_field(layers) {
  let field = 1;
  let jump = 1;
  for (const [kernel, stride, dilation] of layers) {
    field += (kernel - 1) * dilation * jump;
    jump *= stride;
  }
  return [field];
}
