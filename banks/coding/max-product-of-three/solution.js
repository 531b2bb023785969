function max_product_of_three(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const top = sorted.at(-1);
  // The largest value is always used: with the next two, or with the two smallest, which may both be negative.
  // Adding 0 turns a negative zero, as in -8 * 0, into the ordinary one.
  return Math.max(top * sorted.at(-2) * sorted.at(-3), top * sorted[0] * sorted[1]) + 0;
}
