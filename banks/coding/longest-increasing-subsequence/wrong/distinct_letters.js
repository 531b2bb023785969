// wrong answer: counts the distinct characters, wherever they stand
function longest_increasing(text) {
  return new Set(text).size;
}
