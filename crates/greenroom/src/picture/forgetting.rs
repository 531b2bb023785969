//! Pictures of forgetting: how the memory of one card has gone and will go, and how well recall agrees with what was expected.

use app::{Ahead, CardPage, PastReview};
use domain::drill::{Day, Days, Measured, Rating, Stretch};
use maud::{Markup, html};

use super::{Column, Picture, Row, Table, px, text_width};

const WIDTH: f64 = 460.0;
const HEIGHT: f64 = 240.0;
const LEFT: f64 = 44.0;
const RIGHT: f64 = 10.0;
const BOTTOM: f64 = 24.0;
/// The names of days stand in three lines above the picture.
const TOP: f64 = 54.0;
const FONT: f64 = 12.0;

/// Days and chances as a plane.
struct Plane {
    first: Day,
    days: f64,
    bottom: f64,
}

/// Draws how the memory of a card has gone and will go; `None` before its first review.
pub fn memory(card: &CardPage) -> Option<Picture> {
    let course = &card.course;
    let last = course.stretches.last()?.last()?.0;
    let first = card.reviews.first()?.day;
    let today = course.ahead.iter().find(|(name, ..)| *name == Ahead::Today)?.1;
    let lowest = course.stretches.iter().flatten().map(|(_, chance)| *chance).fold(1.0, f64::min);
    let plane =
        Plane { first, days: f64::from(last.since(first).0.max(1)), bottom: if lowest > 0.55 { 0.5 } else { 0.0 } };
    let shapes = html! {
        (plane.grid())
        @for stretch in &course.stretches { (plane.stretch(stretch, today)) }
        @for (at, (name, day, chance)) in course.ahead.iter().enumerate() { (plane.ahead(*name, *day, *chance, at)) }
        @for review in &card.reviews { (plane.review(review)) }
    };
    Some(Picture {
        title: "Memory over time".to_owned(),
        summary: told(card),
        width: WIDTH,
        height: HEIGHT,
        shapes,
        table: history(card),
    })
}

/// Draws recall by the days since the review before, beside what the model had expected; `None` where nothing was measured.
pub fn measured(bins: &[Measured]) -> Option<Picture> {
    if bins.is_empty() {
        return None;
    }
    let lowest = bins.iter().flat_map(|bin| [bin.share.low, bin.expected]).fold(1.0, f64::min);
    let plane = Plane { first: Day(0), days: 1.0, bottom: if lowest > 0.55 { 0.5 } else { 0.0 } };
    let slot = (WIDTH - LEFT - RIGHT) / bins.len().max(1) as f64;
    let x = |at: usize| LEFT + slot * (at as f64 + 0.5);
    let wide = (slot * 0.3).min(14.0);
    let expected: Vec<(f64, f64)> = bins.iter().enumerate().map(|(at, bin)| (x(at), plane.y(bin.expected))).collect();
    let shapes = html! {
        (plane.levels())
        @if expected.len() > 1 { path.target d=(path(&expected)) {} }
        @for (at, bin) in bins.iter().enumerate() {
            line.span x1=(px(x(at))) x2=(px(x(at))) y1=(px(plane.y(bin.share.low))) y2=(px(plane.y(bin.share.high))) {}
            line.said x1=(px(x(at) - wide)) x2=(px(x(at) + wide)) y1=(px(plane.y(bin.expected))) y2=(px(plane.y(bin.expected))) {}
            circle.dot cx=(px(x(at))) cy=(px(plane.y(bin.share.share))) r="5" {
                title { (days(bin)) ": " (percent(bin.share.share)) " of " (bin.reviews) " recalled, " (percent(bin.expected)) " expected" }
            }
            // Many names of bins stand in two lines, since they would touch in one.
            text x=(px(x(at))) y=(px(HEIGHT - 6.0 + if bins.len() > 6 { 14.0 * (at % 2) as f64 } else { 0.0 })) text-anchor="middle" { (days(bin)) }
        }
        (key())
    };
    let row = |bin: &Measured| {
        Row::of([
            days(bin),
            bin.reviews.to_string(),
            percent(bin.share.share),
            format!("{:.0}–{:.0} %", bin.share.low * 100.0, bin.share.high * 100.0),
            percent(bin.expected),
        ])
    };
    let columns = vec![
        Column::Words("Days since the review before"),
        Column::Numbers("Reviews"),
        Column::Numbers("Recalled"),
        Column::Numbers("Interval"),
        Column::Numbers("Expected"),
    ];
    Some(Picture {
        title: "Recall by days since the last review".to_owned(),
        summary: agreement(bins),
        width: WIDTH,
        height: if bins.len() > 6 { HEIGHT + 14.0 } else { HEIGHT },
        shapes,
        table: Table { columns, rows: bins.iter().map(row).collect() },
    })
}

impl Plane {
    fn x(&self, day: Day) -> f64 {
        let share = f64::from(day.since(self.first).0) / self.days;
        LEFT + (WIDTH - LEFT - RIGHT) * share.min(1.0)
    }

    fn y(&self, chance: f64) -> f64 {
        let share = ((chance - self.bottom) / (1.0 - self.bottom)).clamp(0.0, 1.0);
        TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - share)
    }

    fn levels(&self) -> Markup {
        html! {
            @for step in 0..=4 {
                @let chance = self.bottom + (1.0 - self.bottom) * f64::from(step) / 4.0;
                line class=(if step == 0 { "axis" } else { "grid" }) x1=(px(LEFT)) x2=(px(WIDTH - RIGHT)) y1=(px(self.y(chance))) y2=(px(self.y(chance))) {}
                @if step % 2 == 0 { text x=(px(LEFT - 6.0)) y=(px(self.y(chance) + 4.0)) text-anchor="end" { (percent(chance)) } }
            }
        }
    }

    fn grid(&self) -> Markup {
        let step = [1, 2, 7, 14, 30, 61, 122, 365, 1_826].into_iter().find(|step| self.days / f64::from(*step) <= 5.0);
        let step = step.unwrap_or(3_652);
        html! {
            (self.levels())
            @for at in 0..=(self.days as u32 / step) {
                @let day = self.first + Days(at * step);
                @let anchor = if at == 0 { "start" } else if self.x(day) > WIDTH - 40.0 { "end" } else { "middle" };
                text x=(px(self.x(day))) y=(px(HEIGHT - 6.0)) text-anchor=(anchor) { (named(day, self.days)) }
            }
        }
    }

    /// What is behind is a line, what is ahead is dashed.
    fn stretch(&self, stretch: &Stretch, today: Day) -> Markup {
        let places = |days: &mut dyn Iterator<Item = &(Day, f64)>| -> Vec<(f64, f64)> {
            days.map(|(day, chance)| (self.x(*day), self.y(*chance))).collect()
        };
        let past = places(&mut stretch.iter().filter(|(day, _)| *day <= today));
        let first_ahead = stretch.iter().position(|(day, _)| *day > today);
        let ahead = first_ahead.map(|at| places(&mut stretch[at.saturating_sub(1)..].iter())).unwrap_or_default();
        html! {
            @if past.len() > 1 { path.stroke d=(path(&past)) {} }
            @if ahead.len() > 1 { path.stroke.ahead d=(path(&ahead)) {} }
        }
    }

    fn ahead(&self, name: Ahead, day: Day, chance: f64, row: usize) -> Markup {
        let (class, name) = match name {
            Ahead::Today => ("day today", "today"),
            Ahead::Due => ("day due", "comes back"),
            Ahead::Interview => ("day interview", "interview"),
        };
        let label = format!("{name} {}", percent(chance));
        let (x, y) = (self.x(day), 15.0 * (row + 1) as f64 - 2.0);
        let half = text_width(&label, FONT) / 2.0;
        let anchor = if x + half > WIDTH {
            "end"
        } else if x - half < 0.0 {
            "start"
        } else {
            "middle"
        };
        html! {
            line class=(class) x1=(px(x)) x2=(px(x)) y1=(px(y + 3.0)) y2=(px(HEIGHT - BOTTOM)) {}
            text.row-value.halo x=(px(x)) y=(px(y)) text-anchor=(anchor) { (label) }
        }
    }

    /// What was recalled is a dot, what was forgotten a cross, each as high as the chance that it had.
    fn review(&self, review: &PastReview) -> Markup {
        let (x, y) = (self.x(review.day), self.y(review.expected.unwrap_or(1.0)));
        let title = html! { title { (review.day) ": " (review.rating) @if let Some(chance) = review.expected { ", chance " (percent(chance)) } } };
        html! {
            @if review.expected.is_some() {
                line.jump x1=(px(x)) x2=(px(x)) y1=(px(y)) y2=(px(self.y(1.0))) {}
            }
            @if review.rating == Rating::Again {
                path.missed d=(format!("M{} {}l9 9m0 -9l-9 9", px(x - 4.5), px(y - 4.5))) { (title) }
            } @else {
                circle.dot cx=(px(x)) cy=(px(y)) r="4.5" { (title) }
            }
        }
    }
}

fn path(places: &[(f64, f64)]) -> String {
    let all: Vec<String> = places.iter().map(|(x, y)| format!("{} {}", px(*x), px(*y))).collect();
    format!("M{}", all.join("L"))
}

fn told(card: &CardPage) -> String {
    let reviews = match card.reviews.len() {
        1 => "Reviewed once".to_owned(),
        count => format!("Reviewed {count} times"),
    };
    let days: Vec<String> = card
        .course
        .ahead
        .iter()
        .map(|(name, day, chance)| match name {
            Ahead::Today => format!("{} today", percent(*chance)),
            Ahead::Due => format!("{} when it comes back on {}", percent(*chance), day.date().strftime("%-d %b")),
            Ahead::Interview => {
                format!("{} on the day of the interview, {}", percent(*chance), day.date().strftime("%-d %b"))
            }
        })
        .collect();
    format!(
        "{reviews}: a dot was recalled, a cross was not. The chance to recall it, if it is not reviewed before: {}.",
        days.join(", ")
    )
}

fn history(card: &CardPage) -> Table {
    let past = card.reviews.iter().map(|review| {
        Row::of([
            review.day.to_string(),
            format!("rated {}", review.rating),
            review.expected.map_or_else(|| "—".to_owned(), percent),
            format!("{:.1} days", review.stability),
        ])
    });
    let ahead = card.course.ahead.iter().map(|(name, day, chance)| {
        let name = match name {
            Ahead::Today => "today",
            Ahead::Due => "comes back",
            Ahead::Interview => "interview",
        };
        Row::of([day.to_string(), name.to_owned(), percent(*chance), "—".to_owned()])
    });
    let columns = vec![
        Column::Words("Day"),
        Column::Words("What"),
        Column::Numbers("Chance to recall"),
        Column::Numbers("Then holds for"),
    ];
    Table { columns, rows: past.chain(ahead).collect() }
}

fn agreement(bins: &[Measured]) -> String {
    let reviews: u64 = bins.iter().map(|bin| bin.reviews).sum();
    let mean = |value: &dyn Fn(&Measured) -> f64| bins.iter().map(value).sum::<f64>() / reviews as f64;
    let recalled = mean(&|bin| bin.recalled as f64);
    let expected = mean(&|bin| bin.expected * bin.reviews as f64);
    format!(
        "Of {reviews} reviews on a later day {} were recalled; the memory model expected {}. Cards that hold longer come back later, so the line hardly falls.",
        percent(recalled),
        percent(expected)
    )
}

fn key() -> Markup {
    let y = 14.0;
    html! {
        line.span x1=(px(LEFT + 4.0)) x2=(px(LEFT + 20.0)) y1=(px(y - 4.0)) y2=(px(y - 4.0)) {}
        circle.dot cx=(px(LEFT + 12.0)) cy=(px(y - 4.0)) r="5" {}
        text x=(px(LEFT + 27.0)) y=(px(y)) { "recalled, with its interval" }
        line.said x1=(px(LEFT + 212.0)) x2=(px(LEFT + 232.0)) y1=(px(y - 4.0)) y2=(px(y - 4.0)) {}
        text x=(px(LEFT + 239.0)) y=(px(y)) { "expected" }
    }
}

fn days(bin: &Measured) -> String {
    match (bin.days.start(), bin.days.end()) {
        (first, last) if first == last => first.to_string(),
        (first, &u32::MAX) => format!("{first}+"),
        (first, last) => format!("{first}–{last}"),
    }
}

/// A day of a short time has no year.
fn named(day: Day, days: f64) -> String {
    day.date().strftime(if days > 700.0 { "%b %Y" } else { "%-d %b" }).to_string()
}

fn percent(chance: f64) -> String {
    format!("{:.0} %", chance * 100.0)
}

#[cfg(test)]
mod tests {
    use domain::share::{NINE_IN_TEN, Share};

    use super::*;

    fn bin(days: std::ops::RangeInclusive<u32>, recalled: u64, reviews: u64) -> Measured {
        let share = Share::counted(recalled, reviews, NINE_IN_TEN).unwrap();
        Measured { days, reviews, recalled, share, expected: 0.9 }
    }

    #[test]
    fn what_was_recalled_stands_beside_what_was_expected() {
        let picture = measured(&[bin(1..=1, 36, 40), bin(4..=5, 8, 10), bin(366..=u32::MAX, 1, 2)]).unwrap();
        let rows: Vec<String> = picture.table.rows.iter().map(|row| row.cells.join(" | ")).collect();
        insta::assert_snapshot!(format!("{}\n{}", picture.summary, rows.join("\n")), @r"
        Of 52 reviews on a later day 87 % were recalled; the memory model expected 90 %. Cards that hold longer come back later, so the line hardly falls.
        1 | 40 | 90 % | 80–95 % | 90 %
        4–5 | 10 | 80 % | 54–93 % | 90 %
        366+ | 2 | 50 % | 12–88 % | 90 %
        ");
        let drawn = picture.chart("forgetting").into_string();
        assert_eq!(drawn.matches("<circle").count(), 4, "three and the key: {drawn}");
        assert!(!drawn.contains("NaN"));
        assert!(measured(&[]).is_none());
    }
}
