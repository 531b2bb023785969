function classify(points, labels, query, k) {
  // The square root would not change the order, and without it the numbers stay exact.
  const distances = points.map((point) => point.reduce((sum, x, j) => sum + (x - query[j]) ** 2, 0));
  // The sort is stable, so of equal distances the earlier point comes first.
  const nearest = [...points.keys()].sort((a, b) => distances[a] - distances[b]).slice(0, k);
  const votes = new Map();
  for (const i of nearest) votes.set(labels[i], (votes.get(labels[i]) ?? 0) + 1);
  const most = Math.max(...votes.values());
  // From near to far, the first label with the most votes is the one whose nearest point is nearest.
  return labels[nearest.find((i) => votes.get(labels[i]) === most)];
}
