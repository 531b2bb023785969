function array_intersection(left, right) {
  return left;
}
