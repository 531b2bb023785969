function group_anagrams(words) {
  return words.map((word) => [word]);
}
