// wrong answer: a prefix that was never seen gives undefined, and the count becomes NaN
function count_subarrays(numbers, k) {
  const seen = { 0: 1 };
  let prefix = 0;
  let found = 0;
  for (const number of numbers) {
    prefix += number;
    found += seen[prefix - k];
    seen[prefix] = (seen[prefix] || 0) + 1;
  }
  return found;
}
