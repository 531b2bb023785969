// wrong answer: sort() without a comparison compares numbers as text
function auc(labels, scores) {
  const levels = [...new Set(scores)].sort();
  let halves = 0;
  let positives = 0;
  let negatives = 0;
  for (const level of levels) {
    let here = 0;
    let others = 0;
    scores.forEach((score, i) => {
      if (score === level) labels[i] ? here++ : others++;
    });
    halves += here * (2 * negatives + others);
    positives += here;
    negatives += others;
  }
  return positives > 0 && negatives > 0 ? halves / (2 * positives * negatives) : null;
}
