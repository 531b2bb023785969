function cosine_similarity(a, b) {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
