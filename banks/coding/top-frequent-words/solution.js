function top_words(words, k) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  // Counts fall; among equal counts words rise. Comparing with `<` keeps to the codes of the characters, unlike
  // localeCompare.
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked.slice(0, k).map(([word]) => word);
}
