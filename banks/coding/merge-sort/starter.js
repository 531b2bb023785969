function merge_sort(records) {
  return records;
}
