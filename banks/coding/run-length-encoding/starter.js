function run_lengths(values, limit) {
  // Return value, count, value, count …
  return values;
}
