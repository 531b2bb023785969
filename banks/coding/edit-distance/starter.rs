pub fn edit_distance(reference: Vec<String>, heard: Vec<String>) -> (i64, i64, i64, i64) {
    // Return (errors, substitutions, deletions, insertions).
    let _ = (reference, heard);
    (-1, 0, 0, 0)
}
