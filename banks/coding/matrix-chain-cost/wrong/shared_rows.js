// wrong answer: fill() puts the same row everywhere, so every cost overwrites that of other stretches
function matrix_chain_cost(sizes) {
  const n = sizes.length - 1;
  const cost = new Array(n + 1).fill(new Array(n + 1).fill(0));
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
