function last_letters(text) {
  const letters = [];
  for (const word of text.split(/\s+/)) {
    // A letter, and behind it only other characters up to the end of the word.
    const found = word.match(/([A-Za-z])[^A-Za-z]*$/);
    if (found) letters.push(found[1]);
  }
  return letters.join("");
}
