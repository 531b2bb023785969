// wrong answer: takes a value of zero for "no run yet"
function run_lengths(values, limit) {
  const encoded = [];
  let last = null;
  for (const value of values) {
    const end = encoded.length;
    if (last && last === value && encoded[end - 1] < limit) {
      encoded[end - 1] += 1;
    } else {
      encoded.push(value, 1);
    }
    last = value;
  }
  return encoded;
}
