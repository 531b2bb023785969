function merge_intervals(intervals) {
  return intervals;
}
