function top_words(words, k) {
  return words.slice(0, k);
}
