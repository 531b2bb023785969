function find_bigrams(text) {
  const bigrams = [];
  for (const sentence of text.split(/[.!?]/)) {
    // `match` gives null, not an empty list, when there are no words.
    const words = sentence.toLowerCase().match(/[a-z0-9']+/g) ?? [];
    for (let i = 1; i < words.length; i++) bigrams.push([words[i - 1], words[i]]);
  }
  return bigrams;
}
