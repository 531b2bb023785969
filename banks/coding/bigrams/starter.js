function find_bigrams(text) {
  return text.split(" ");
}
