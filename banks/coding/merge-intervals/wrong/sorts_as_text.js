// wrong answer: without a comparison function JavaScript sorts by text, 10 before 9
function merge_intervals(intervals) {
  const merged = [];
  for (const [start, end] of [...intervals].sort()) {
    const last = merged[merged.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
