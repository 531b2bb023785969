function window_maxima(numbers, width) {
  const maxima = [];
  // Positions of the numbers that may still become a maximum. The numbers there are in descending order, so the
  // maximum is the first. `first` marks the front: shifting an array would move all the others.
  const candidates = [];
  let first = 0;
  for (let position = 0; position < numbers.length; position++) {
    // The new number outlives all before it, so those that are not greater are out of the race. Each position
    // enters and leaves once: the inner loop costs O(n) over the whole run.
    while (candidates.length > first && numbers[candidates.at(-1)] <= numbers[position]) candidates.pop();
    candidates.push(position);
    if (candidates[first] <= position - width) first++;
    if (position >= width - 1) maxima.push(numbers[candidates[first]]);
  }
  return maxima;
}
