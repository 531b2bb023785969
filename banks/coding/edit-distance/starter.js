function edit_distance(reference, heard) {
  // Return [errors, substitutions, deletions, insertions].
  return [-1, 0, 0, 0];
}
