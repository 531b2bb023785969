function cosine_similarity(a, b) {
  const left = scaled(a);
  const right = scaled(b);
  if (left === null || right === null) return 0;
  return dot(left, right) / Math.sqrt(dot(left, left)) / Math.sqrt(dot(right, right));
}

// The vector with its largest component brought to 1, or null for the zero vector.
// Only directions count. After scaling no square overflows, and those that vanish are too small to matter.
function scaled(vector) {
  const largest = vector.reduce((found, x) => Math.max(found, Math.abs(x)), 0);
  return largest === 0 ? null : vector.map((x) => x / largest);
}

function dot(a, b) {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
