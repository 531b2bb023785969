function merge_sort(records) {
  if (records.length <= 1) return records.slice();
  const middle = records.length >> 1;
  return merge(merge_sort(records.slice(0, middle)), merge_sort(records.slice(middle)));
}

function merge(left, right) {
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    // `<=`, not `<`: of two equal numbers the one from the left half came first. This alone makes the sort stable.
    merged.push(left[i][0] <= right[j][0] ? left[i++] : right[j++]);
  }
  // One of the two is used up; the rest of the other is in order already.
  while (i < left.length) merged.push(left[i++]);
  while (j < right.length) merged.push(right[j++]);
  return merged;
}
