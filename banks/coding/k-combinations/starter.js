function k_combinations(n, k) {
  return [];
}
