function k_combinations(n, k) {
  const found = [];
  const chosen = [];

  function extend(smallest) {
    const missing = k - chosen.length;
    if (missing === 0) {
      // A copy, because `chosen` goes on changing.
      found.push([...chosen]);
      return;
    }
    // Stopping where too few larger numbers are left means that every branch ends in a choice.
    for (let number = smallest; number <= n - missing + 1; number++) {
      chosen.push(number);
      extend(number + 1);
      chosen.pop();
    }
  }

  extend(1);
  return found;
}
