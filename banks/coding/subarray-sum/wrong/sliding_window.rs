// wrong answer: a window that grows and shrinks works for positive numbers only
pub fn count_subarrays(numbers: Vec<i64>, k: i64) -> i64 {
    let mut found = 0;
    let mut start = 0;
    let mut total = 0;
    for end in 0..numbers.len() {
        total += numbers[end];
        while total > k && start <= end {
            total -= numbers[start];
            start += 1;
        }
        if total == k && start <= end {
            found += 1;
        }
    }
    found
}
