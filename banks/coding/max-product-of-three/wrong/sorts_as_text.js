// wrong answer: without a comparison, sort() compares the numbers as text
function max_product_of_three(values) {
  const sorted = [...values].sort();
  const n = sorted.length;
  return Math.max(sorted[n - 1] * sorted[n - 2] * sorted[n - 3], sorted[n - 1] * sorted[0] * sorted[1]);
}
