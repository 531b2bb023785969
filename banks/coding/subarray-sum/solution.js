function count_subarrays(numbers, k) {
  // How often each prefix sum has been seen. The empty prefix stands for the subarrays that begin at the first element.
  const seen = new Map([[0, 1]]);
  let prefix = 0;
  let found = 0;
  for (const number of numbers) {
    prefix += number;
    // Look up before recording: the prefix must not pair with itself, which would count an empty subarray when k is 0.
    found += seen.get(prefix - k) ?? 0;
    seen.set(prefix, (seen.get(prefix) ?? 0) + 1);
  }
  return found;
}
