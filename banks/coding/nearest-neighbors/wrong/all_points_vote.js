// wrong answer: sorts the points but lets all of them vote
function classify(points, labels, query, k) {
  const distances = points.map((point) => point.reduce((sum, x, j) => sum + (x - query[j]) ** 2, 0));
  const nearest = [...points.keys()].sort((a, b) => distances[a] - distances[b]);
  const votes = new Map();
  for (const i of nearest) votes.set(labels[i], (votes.get(labels[i]) ?? 0) + 1);
  const most = Math.max(...votes.values());
  return labels[nearest.find((i) => votes.get(labels[i]) === most)];
}
