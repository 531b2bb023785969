function auc(labels, scores) {
  // Return a number between 0 and 1, or null.
  return -1;
}
