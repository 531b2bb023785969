//! Lengths of time as a clock shows them.

/// Returns a length of time as minutes and seconds.
pub fn time(ms: u64) -> String {
    let seconds = ms / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Returns the time that is left, or by how much it is over where that is negative.
pub fn left(left_ms: i64) -> String {
    let way = if left_ms < 0 { "over time" } else { "left" };
    format!("{} {way}", time(left_ms.unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_left_until_it_is_over() {
        let shown = [90_000, 999, 0, -1_000, -3_661_000].map(left);
        assert_eq!(shown, ["1:30 left", "0:00 left", "0:00 left", "0:01 over time", "61:01 over time"]);
    }
}
