function auc(labels, scores) {
  const order = scores.map((_, i) => i);
  order.sort((a, b) => scores[a] - scores[b]); // without a comparison, JavaScript sorts by text

  let halves = 0; // twice the number of pairs in order, so that a tie adds a whole one
  let positives = 0;
  let negatives = 0;
  // Groups of equal scores from low to high: a positive beats every negative of the lower groups and ties with those of its own.
  for (let start = 0, end = 0; start < order.length; start = end) {
    let here = 0;
    while (end < order.length && scores[order[end]] === scores[order[start]]) here += labels[order[end++]];
    const others = end - start - here;
    halves += here * (2 * negatives + others);
    positives += here;
    negatives += others;
  }
  return positives > 0 && negatives > 0 ? halves / (2 * positives * negatives) : null;
}
