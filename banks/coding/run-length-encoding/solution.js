function run_lengths(values, limit) {
  const encoded = [];
  for (const value of values) {
    // The last run is always open: it is found at the end of the result, so nothing is left to write after the loop.
    const end = encoded.length;
    if (end > 0 && encoded[end - 2] === value && encoded[end - 1] < limit) {
      encoded[end - 1] += 1;
    } else {
      encoded.push(value, 1);
    }
  }
  return encoded;
}
