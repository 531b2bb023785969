//! Pictures of chances with their intervals, and of topics by size and strength; each with its numbers in a table.

use domain::readiness::Estimate;
use maud::{Markup, html};

use crate::readiness::{interval, percent};

/// A chance on a line of its own.
pub struct Row {
    /// What it is the chance of.
    pub name: String,
    /// What is said beside the name, such as `gate`.
    pub remark: String,
    /// The chance; none where nothing was seen.
    pub chance: Option<Estimate>,
    /// What it rests on, or why there is none.
    pub because: String,
}

/// A topic as a tile.
pub struct Tile {
    /// The topic with its branch.
    pub name: String,
    /// The topic alone.
    pub label: String,
    /// How many questions the bank has on it, or how often it was met.
    pub size: f64,
    /// The chance to do well; none where nothing was seen.
    pub chance: Option<Estimate>,
    /// What that rests on.
    pub because: String,
}

const WIDTH: f64 = 460.0;
const ROW: f64 = 44.0;
const INSET: f64 = 10.0;
const MAP_HEIGHT: f64 = 260.0;
/// More tiles than this are too small to be read.
const MOST_TILES: usize = 30;

/// Returns chances as dots on intervals, below each other on one scale from 0 to 100 %.
pub fn intervals(id: &str, title: &str, summary: &str, rows: &[Row]) -> Markup {
    let height = ROW * rows.len() as f64 + 22.0;
    let x = |chance: f64| INSET + (WIDTH - 2.0 * INSET) * chance.clamp(0.0, 1.0);
    html! {
        figure.sheet {
            figcaption { (title) }
            p.small.muted { (summary) }
            svg.chart role="img" aria-labelledby={ (id) "-title " (id) "-desc" } viewBox={ "0 0 " (WIDTH) " " (px(height)) } {
                title id={ (id) "-title" } { (title) }
                desc id={ (id) "-desc" } { (summary) }
                @for step in 0..=4 {
                    @let at = f64::from(step) / 4.0;
                    line.grid x1=(px(x(at))) x2=(px(x(at))) y1="0" y2=(px(height - 20.0)) {}
                    text x=(px(x(at))) y=(px(height - 5.0)) text-anchor=(if step == 0 { "start" } else if step == 4 { "end" } else { "middle" }) {
                        (step * 25) " %"
                    }
                }
                @for (index, row) in rows.iter().enumerate() {
                    @let top = ROW * index as f64;
                    text.row-name x=(px(INSET)) y=(px(top + 15.0)) { (row.name) @if !row.remark.is_empty() { " · " (row.remark) } }
                    @match &row.chance {
                        Some(chance) => {
                            text.row-value x=(px(WIDTH - INSET)) y=(px(top + 15.0)) text-anchor="end" { (percent(chance.mean)) }
                            line.track x1=(px(x(0.0))) x2=(px(x(1.0))) y1=(px(top + 28.0)) y2=(px(top + 28.0)) {}
                            line.span x1=(px(x(chance.low))) x2=(px(x(chance.high))) y1=(px(top + 28.0)) y2=(px(top + 28.0)) {}
                            circle.dot cx=(px(x(chance.mean))) cy=(px(top + 28.0)) r="6" {
                                title { (row.name) ": " (percent(chance.mean)) ", " (interval(chance)) }
                            }
                        }
                        None => {
                            text x=(px(WIDTH - INSET)) y=(px(top + 15.0)) text-anchor="end" { "no number" }
                            line.track.unknown x1=(px(x(0.0))) x2=(px(x(1.0))) y1=(px(top + 28.0)) y2=(px(top + 28.0)) {}
                        }
                    }
                }
            }
            details.small {
                summary { "Numbers" span.unseen { ": " (title) } }
                table {
                    caption.unseen { (title) }
                    thead { tr { th scope="col" { "Stage" } th.number scope="col" { "Chance" } th.number scope="col" { "Interval" } th scope="col" { "Rests on" } } }
                    tbody {
                        @for row in rows {
                            tr {
                                th scope="row" { (row.name) @if !row.remark.is_empty() { " (" (row.remark) ")" } }
                                td.number { @match &row.chance { Some(chance) => (percent(chance.mean)), None => "—" } }
                                td.number { @match &row.chance { Some(chance) => (interval(chance)), None => "—" } }
                                td { (row.because) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Returns one chance on its interval, without numbers: they stand beside it.
pub fn line(chance: &Estimate) -> Markup {
    let x = |chance: f64| format!("{:.1}%", 1.0 + 98.0 * chance.clamp(0.0, 1.0));
    html! {
        svg.chance aria-hidden="true" focusable="false" {
            line.track x1=(x(0.0)) x2=(x(1.0)) y1="50%" y2="50%" {}
            line.span x1=(x(chance.low)) x2=(x(chance.high)) y1="50%" y2="50%" {}
            circle.dot cx=(x(chance.mean)) cy="50%" r="7" {}
        }
    }
}

/// Returns topics as tiles: as large as there is much of them, as strong as the chance to do well.
pub fn map(id: &str, title: &str, summary: &str, tiles: &[Tile]) -> Markup {
    let mut shown: Vec<&Tile> = tiles.iter().filter(|tile| tile.size > 0.0).collect();
    shown.sort_by(|one, other| other.size.total_cmp(&one.size).then(one.name.cmp(&other.name)));
    shown.truncate(MOST_TILES);
    let places = squarified(&shown.iter().map(|tile| tile.size).collect::<Vec<_>>(), [0.0, 0.0, WIDTH, MAP_HEIGHT]);
    html! {
        figure.sheet {
            figcaption { (title) }
            p.small.muted { (summary) }
            svg.chart.tiles role="img" aria-labelledby={ (id) "-title " (id) "-desc" } viewBox={ "0 0 " (WIDTH) " " (MAP_HEIGHT) } {
                title id={ (id) "-title" } { (title) }
                desc id={ (id) "-desc" } { (summary) }
                @for (tile, [left, top, wide, high]) in shown.iter().zip(&places) {
                    g {
                        title { (tile.name) ": " (said(tile)) }
                        rect class=(class(tile)) x=(px(left + 1.0)) y=(px(top + 1.0)) width=(px((wide - 2.0).max(0.5))) height=(px((high - 2.0).max(0.5))) rx="3" {}
                        @if let Some(label) = fitting(&tile.label, *wide) && *high > 17.0 {
                            text x=(px(left + 6.0)) y=(px(top + 14.0)) { (label) }
                            @if *high > 33.0 && fitting(&said(tile), *wide - 4.0).is_some_and(|text| text == said(tile)) {
                                text.row-value x=(px(left + 6.0)) y=(px(top + 29.0)) { (said(tile)) }
                            }
                        }
                    }
                }
            }
            details.small {
                summary { "Numbers" span.unseen { ": " (title) } }
                div.scroll tabindex="0" {
                    table {
                        caption.unseen { (title) }
                        thead { tr { th scope="col" { "Topic" } th.number scope="col" { "Chance" } th.number scope="col" { "Interval" } th scope="col" { "Rests on" } } }
                        tbody {
                            @for tile in tiles {
                                tr {
                                    th scope="row" { (tile.name) }
                                    td.number { @match &tile.chance { Some(chance) => (percent(chance.mean)), None => "—" } }
                                    td.number { @match &tile.chance { Some(chance) => (interval(chance)), None => "—" } }
                                    td { (tile.because) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn said(tile: &Tile) -> String {
    tile.chance.map_or_else(|| "not seen".to_owned(), |chance| percent(chance.mean))
}

fn class(tile: &Tile) -> &'static str {
    match tile.chance.map(|chance| chance.mean) {
        None => "tile tile-none",
        Some(chance) if chance < 0.35 => "tile tile-1",
        Some(chance) if chance < 0.5 => "tile tile-2",
        Some(chance) if chance < 0.65 => "tile tile-3",
        Some(_) => "tile tile-4",
    }
}

/// Returns as much of a name as fits a width; nothing when that would be no word.
fn fitting(name: &str, wide: f64) -> Option<String> {
    let room = ((wide - 12.0) / 6.6) as usize;
    if room < 4 {
        return None;
    }
    if name.chars().count() <= room {
        return Some(name.to_owned());
    }
    Some(name.chars().take(room - 1).collect::<String>().trim_end().to_owned() + "…")
}

/// Divides a rectangle among sizes, largest first, into pieces as near to squares as can be (Bruls, Huizing and van Wijk,
/// "Squarified treemaps", 2000).
fn squarified(sizes: &[f64], [mut left, mut top, mut wide, mut high]: [f64; 4]) -> Vec<[f64; 4]> {
    let mut places = Vec::with_capacity(sizes.len());
    let mut rest = sizes;
    while !rest.is_empty() {
        let total: f64 = rest.iter().sum();
        let scale = wide * high / total.max(f64::MIN_POSITIVE);
        let side = wide.min(high).max(1e-9);
        let worst = |row: &[f64]| {
            let area: f64 = row.iter().sum::<f64>() * scale;
            let (least, most) = row.iter().fold((f64::INFINITY, 0.0_f64), |(l, m), size| (l.min(*size), m.max(*size)));
            (side * side * most * scale / (area * area)).max(area * area / (side * side * least * scale))
        };
        let mut count = 1;
        while count < rest.len() && worst(&rest[..count + 1]) <= worst(&rest[..count]) {
            count += 1;
        }
        let (row, others) = rest.split_at(count);
        let thick = row.iter().sum::<f64>() * scale / side;
        let mut at = 0.0;
        for size in row {
            let long = size * scale / thick;
            places.push(if wide >= high { [left, top + at, thick, long] } else { [left + at, top, long, thick] });
            at += long;
        }
        if wide >= high {
            (left, wide) = (left + thick, (wide - thick).max(0.0));
        } else {
            (top, high) = (top + thick, (high - thick).max(0.0));
        }
        rest = others;
    }
    places
}

fn px(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_fill_the_rectangle_in_proportion() {
        let sizes = [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0];
        let places = squarified(&sizes, [0.0, 0.0, 6.0, 4.0]);
        for (size, [left, top, wide, high]) in sizes.iter().zip(&places) {
            assert!((wide * high - size).abs() < 1e-9);
            assert!(*left >= -1e-9 && *top >= -1e-9 && left + wide <= 6.0 + 1e-9 && top + high <= 4.0 + 1e-9);
        }
    }

    #[test]
    fn a_stage_without_evidence_has_a_line_and_no_number() {
        let row =
            Row { name: "design".into(), remark: String::new(), chance: None, because: "no design evidence".into() };
        let page = intervals("x", "Stages", "One stage.", &[row]).into_string();
        assert!(
            page.contains("no number") && page.contains("no design evidence") && !page.contains("<circle"),
            "{page}"
        );
    }
}
