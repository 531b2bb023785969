// wrong answer: `<` takes equal numbers from the right half first
pub fn merge_sort(mut records: Vec<(i64, String)>) -> Vec<(i64, String)> {
    if records.len() <= 1 {
        return records;
    }
    let mut right = merge_sort(records.split_off(records.len() / 2)).into_iter().peekable();
    let mut left = merge_sort(records).into_iter().peekable();
    let mut merged = Vec::new();
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let next = if a.0 < b.0 { left.next() } else { right.next() };
        merged.extend(next);
    }
    merged.extend(left);
    merged.extend(right);
    merged
}
