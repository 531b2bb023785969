// wrong answer: without a comparison function JavaScript sorts by the text of the elements
function merge_sort(records) {
  return records.slice().sort();
}
