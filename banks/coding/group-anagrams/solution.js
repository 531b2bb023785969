function group_anagrams(words) {
  const groups = new Map();
  for (const word of words) {
    // Anagrams have the same letters in sorted order. Arrays are equal only to themselves, so the key is a string.
    const key = [...word].sort().join("");
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(word);
  }
  return [...groups.values()];
}
