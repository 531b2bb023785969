// wrong answer: the range stops one too early, so choices that need the largest number are lost
pub fn k_combinations(n: i64, k: i64) -> Vec<Vec<i64>> {
    fn extend(chosen: &mut Vec<i64>, smallest: i64, n: i64, missing: i64, found: &mut Vec<Vec<i64>>) {
        if missing == 0 {
            found.push(chosen.clone());
            return;
        }
        for number in smallest..n - missing + 1 {
            chosen.push(number);
            extend(chosen, number + 1, n, missing - 1, found);
            chosen.pop();
        }
    }
    let mut found = vec![];
    extend(&mut vec![], 1, n, k, &mut found);
    found
}
