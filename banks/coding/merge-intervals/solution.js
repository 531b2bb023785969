function merge_intervals(intervals) {
  const merged = [];
  // In the order of the starts, an interval can only reach back into the last merged one. Sort a copy: `sort` works
  // in place.
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last !== undefined && start <= last[1]) {
      // The last one may well end later than this one.
      last[1] = Math.max(last[1], end);
    } else {
      // A new array: pushing the interval itself would let the line above change what belongs to the caller.
      merged.push([start, end]);
    }
  }
  return merged;
}
