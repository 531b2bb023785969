// wrong answer: takes digits and the underscore for letters
function last_letters(text) {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/\W+$/, "").slice(-1))
    .join("");
}
