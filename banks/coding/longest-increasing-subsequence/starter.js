function longest_increasing(text) {
  return text.length;
}
