// wrong answer: sorting by text puts a count of 9 above a count of 10
function top_words(words, k) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => {
    if (m !== n) return String(m) < String(n) ? 1 : -1;
    return a < b ? -1 : 1;
  });
  return ranked.slice(0, k).map(([word]) => word);
}
