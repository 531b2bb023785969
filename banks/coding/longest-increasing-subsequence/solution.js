function longest_increasing(text) {
  // smallestEnd[k] is the smallest character that ends an increasing subsequence of length k + 1. The list is always
  // ascending.
  const smallestEnd = [];
  for (const character of text) {
    // Find the first end that is not smaller: an equal character must replace its like, not follow it.
    let low = 0;
    let high = smallestEnd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (smallestEnd[middle] < character) low = middle + 1;
      else high = middle;
    }
    smallestEnd[low] = character;
  }
  return smallestEnd.length;
}
