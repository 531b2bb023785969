function matrix_chain_cost(sizes) {
  const n = sizes.length - 1;
  // cost[i][j]: the cheapest way to multiply the matrices i, …, j - 1, which gives sizes[i] rows and sizes[j] columns.
  const cost = Array.from({ length: n + 1 }, () => new Array(n + 1).fill(0));
  for (let length = 2; length <= n; length++) {
    for (let i = 0; i + length <= n; i++) {
      const j = i + length;
      let best = Infinity;
      for (let k = i + 1; k < j; k++) {
        best = Math.min(best, cost[i][k] + cost[k][j] + sizes[i] * sizes[k] * sizes[j]);
      }
      cost[i][j] = best;
    }
  }
  return cost[0][n];
}
