// runtime error: match gives null, not an empty list, for a sentence without words
function find_bigrams(text) {
  const bigrams = [];
  for (const sentence of text.split(/[.!?]/)) {
    const words = sentence.toLowerCase().match(/[a-z0-9']+/g);
    for (let i = 1; i < words.length; i++) bigrams.push([words[i - 1], words[i]]);
  }
  return bigrams;
}
