// wrong answer: every entry of the result is the same array, which is empty at the end
function k_combinations(n, k) {
  const found = [];
  const chosen = [];
  function extend(smallest) {
    if (chosen.length === k) {
      found.push(chosen);
      return;
    }
    for (let number = smallest; number <= n; number++) {
      chosen.push(number);
      extend(number + 1);
      chosen.pop();
    }
  }
  extend(1);
  return found;
}
