/// Errors, substitutions, deletions, insertions: tuples compare from the left, which is just the order of preference.
type Counts = (i64, i64, i64, i64);

pub fn edit_distance(reference: Vec<String>, heard: Vec<String>) -> Counts {
    // A cell describes the best alignment of two beginnings. Only the row above is ever needed.
    let mut above: Vec<Counts> = (0..=heard.len() as i64).map(|j| (j, 0, 0, j)).collect();
    for (i, said) in (1..).zip(&reference) {
        let mut left: Counts = (i, 0, i, 0);
        let mut row = vec![left];
        for (pair, word) in above.windows(2).zip(&heard) {
            let (diagonal, up) = (pair[0], pair[1]);
            let matched = if said == word { diagonal } else { add(diagonal, (1, 1, 0, 0)) };
            left = matched.min(add(up, (1, 0, 1, 0))).min(add(left, (1, 0, 0, 1)));
            row.push(left);
        }
        above = row;
    }
    above[heard.len()]
}

fn add(a: Counts, b: Counts) -> Counts {
    (a.0 + b.0, a.1 + b.1, a.2 + b.2, a.3 + b.3)
}
