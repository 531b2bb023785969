function weighted_finishing_times(jobs) {
  return -1;
}
