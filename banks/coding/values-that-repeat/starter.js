function values_that_repeat(values) {
  return values;
}
