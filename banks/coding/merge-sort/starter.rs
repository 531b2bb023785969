pub fn merge_sort(records: Vec<(i64, String)>) -> Vec<(i64, String)> {
    records
}
