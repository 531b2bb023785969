// wrong answer: arrays are equal only to themselves, so each word gets a group of its own
function group_anagrams(words) {
  const groups = new Map();
  for (const word of words) {
    const key = [...word].sort();
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(word);
  }
  return [...groups.values()];
}
