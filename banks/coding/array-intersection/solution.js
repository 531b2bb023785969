function array_intersection(left, right) {
  const onRight = new Set(right);
  // The outer Set drops what is repeated on the left.
  return [...new Set(left)].filter((value) => onRight.has(value));
}
