function count_subarrays(numbers, k) {
  return -1;
}
