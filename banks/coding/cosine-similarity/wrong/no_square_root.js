// wrong answer: divides by the squared lengths
function cosine_similarity(a, b) {
  const dot = (x, y) => x.reduce((sum, value, i) => sum + value * y[i], 0);
  const lengths = dot(a, a) * dot(b, b);
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}
