//! The days of practice as a calendar of squares, darker where more was done.

use app::DayCount;
use maud::{Markup, html};

use super::when;
use crate::picture::{Column, Picture, Row, Table};

const SQUARE: f64 = 24.0;
const LEFT: f64 = 36.0;
const TOP: f64 = 18.0;

/// Returns the calendar of some days, oldest first, with the days that had practice in a table.
pub fn calendar(days: &[DayCount]) -> Markup {
    let total: usize = days.iter().map(|day| day.count).sum();
    let busy = days.iter().filter(|day| day.count > 0).count();
    let most = days.iter().map(|day| day.count).max().unwrap_or(0);
    let summary = match (total, busy) {
        (0, _) => format!("No reviews in the last {} days.", days.len()),
        _ => format!("{total} reviews on {busy} of the last {} days; at most {most} on one.", days.len()),
    };
    // Weeks begin on Monday; 1970-01-01 was a Thursday.
    let weekday = |day: &DayCount| (i64::from(day.day.0) + 3).rem_euclid(7) as usize;
    let first = days.first().map_or(0, weekday);
    let place = |index: usize| ((index + first) / 7, (index + first) % 7);
    let weeks = days.len().checked_sub(1).map_or(1, |last| place(last).0 + 1);
    let (width, height) = (LEFT + SQUARE * weeks as f64, TOP + SQUARE * 7.0);
    let shapes = html! {
        @for (row, name) in [(0, "Mon"), (2, "Wed"), (4, "Fri"), (6, "Sun")] {
            text x="0" y=(TOP + SQUARE * f64::from(row) + 16.0) { (name) }
        }
        @for (index, day) in days.iter().enumerate() {
            @let (week, row) = place(index);
            @if row == 0 && week % 3 == 0 && week + 2 < weeks {
                text x=(LEFT + SQUARE * week as f64) y="12" { (when::short(day.day)) }
            }
            rect class={ "heat-" (step(day.count, most)) } x=(LEFT + SQUARE * week as f64) y=(TOP + SQUARE * row as f64)
                width=(SQUARE) height=(SQUARE) rx="5" {
                title { (day.day) ": " (day.count) @if day.count == 1 { " review" } @else { " reviews" } }
            }
        }
    };
    let rows = days.iter().rev().filter(|day| day.count > 0);
    let table = Table {
        columns: vec![Column::Words("Day"), Column::Numbers("Reviews")],
        rows: rows.map(|day| Row::of([day.day.to_string(), day.count.to_string()])).collect(),
    };
    Picture { title: "Days of practice".to_owned(), summary, width, height, shapes, table }.chart("heat")
}

/// Returns which of five shades a day has: none, and four quarters of the busiest.
fn step(count: usize, most: usize) -> usize {
    if count == 0 { 0 } else { (count * 4).div_ceil(most.max(1)).clamp(1, 4) }
}

#[cfg(test)]
mod tests {
    use domain::drill::Day;

    use super::*;

    #[test]
    fn the_busiest_day_is_darkest_and_a_day_without_practice_is_no_shade() {
        assert_eq!([0, 1, 5, 6, 10].map(|count| step(count, 10)), [0, 1, 2, 3, 4]);
        let days: Vec<DayCount> = (0..90).map(|at| DayCount { day: Day(20_000 + at), count: 0, new: 0 }).collect();
        let page = calendar(&days).into_string();
        assert_eq!(page.matches("<rect").count(), 90);
        assert!(page.contains("none yet"));
    }
}
