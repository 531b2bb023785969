pub fn merge_sort(mut records: Vec<(i64, String)>) -> Vec<(i64, String)> {
    if records.len() <= 1 {
        return records;
    }
    let right = merge_sort(records.split_off(records.len() / 2));
    let left = merge_sort(records);
    merge(left, right)
}

fn merge(left: Vec<(i64, String)>, right: Vec<(i64, String)>) -> Vec<(i64, String)> {
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let mut left = left.into_iter().peekable();
    let mut right = right.into_iter().peekable();
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        // `<=`, not `<`: of two equal numbers the one from the left half came first. This alone makes the sort stable.
        let next = if a.0 <= b.0 { left.next() } else { right.next() };
        merged.extend(next);
    }
    // One of the two is used up; the rest of the other is in order already.
    merged.extend(left);
    merged.extend(right);
    merged
}
