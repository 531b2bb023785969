// wrong answer: lets the heard words before the first match be free
pub fn edit_distance(reference: Vec<String>, heard: Vec<String>) -> (i64, i64, i64, i64) {
    let mut above = vec![(0i64, 0i64, 0i64, 0i64); heard.len() + 1];
    for (i, said) in reference.iter().enumerate() {
        let i = i as i64 + 1;
        let mut row = vec![(i, 0, i, 0)];
        for (j, word) in heard.iter().enumerate() {
            let (e, s, d, n) = above[j];
            let matched = if said == word { above[j] } else { (e + 1, s + 1, d, n) };
            let (e, s, d, n) = above[j + 1];
            let deleted = (e + 1, s, d + 1, n);
            let (e, s, d, n) = row[j];
            row.push(matched.min(deleted).min((e + 1, s, d, n + 1)));
        }
        above = row;
    }
    above[heard.len()]
}
