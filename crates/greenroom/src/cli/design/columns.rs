//! Columns of a table in the terminal: names to the left, numbers to the right.

/// Returns rows with their columns under each other, each line after `indent`; the first column is to the left.
pub fn columns(rows: &[Vec<String>], indent: &str) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| console::measure_text_width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::from(indent);
        for (column, cell) in row.iter().enumerate() {
            let fill = " ".repeat(widths[column].saturating_sub(console::measure_text_width(cell)));
            if column == 0 {
                line.push_str(cell);
                line.push_str(&fill);
            } else {
                line.push_str("  ");
                line.push_str(&fill);
                line.push_str(cell);
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_under_each_other() {
        let rows = [["", "p50", "p99"], ["all", "8 ms", "120 ms"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(columns(&rows, "  "), "        p50     p99\n  all  8 ms  120 ms\n");
    }
}
