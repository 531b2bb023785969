//! Pictures of numbers: bars, lines, a calendar, strengths. Drawn as SVG, colored by the style sheet, each with its numbers in a table.
//!
//! A chart is given finished values and labels; what they mean is decided elsewhere.

use maud::{Markup, html};

use super::topics::RECALLED;
use crate::picture::{Column, Picture, Row, Strength, Table, px};

/// One place on the horizontal axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its name in the table and on hovering.
    pub label: String,
    /// Its name on the axis, where there is room for it.
    pub tick: String,
    /// Its height; `None` where nothing was measured.
    pub value: Option<f64>,
}

/// What a chart shows, in words.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'text> {
    /// The name of the chart.
    pub title: &'text str,
    /// What it says, in one sentence; also read aloud in place of the picture.
    pub summary: &'text str,
    /// What a point is: the heading of the table's first column.
    pub across: &'static str,
    /// What is measured: the heading of the second.
    pub measure: &'static str,
}

/// How values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Whole things, from zero up.
    Count,
    /// Shares from 0 to 1, written as percentages.
    Share,
    /// Seconds, in the unit that keeps the number readable.
    Time,
}

const WIDTH: f64 = 460.0;
const HEIGHT: f64 = 190.0;
const LEFT: f64 = 44.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 24.0;

/// Returns a bar for each point.
pub fn bars(caption: Caption<'_>, points: &[Point]) -> Markup {
    let frame = Frame::counting(points);
    let slot = frame.slot(points.len());
    let wide = (slot * 0.72).clamp(1.5, 34.0);
    let shapes = html! {
        @for (index, point) in points.iter().enumerate() {
            @if let Some(value) = point.value.filter(|value| *value > 0.0) {
                rect.bar x=(px(frame.x(index, points.len()) - wide / 2.0)) y=(px(frame.y(value)))
                    width=(px(wide)) height=(px(frame.y(0.0) - frame.y(value))) rx=(px((wide / 5.0).min(3.0))) {
                    title { (point.label) ": " (Scale::Count.write(value)) }
                }
            }
        }
    };
    figure(caption, points, Scale::Count, frame, shapes)
}

/// Returns a line through the points with the area under it.
pub fn line(caption: Caption<'_>, points: &[Point]) -> Markup {
    let frame = Frame::counting(points);
    figure(caption, points, Scale::Count, frame, curve(points, frame, Scale::Count))
}

/// Returns shares as a line, beside the share that is aimed for.
pub fn shares(caption: Caption<'_>, points: &[Point], target: f64) -> Markup {
    let lowest = points.iter().filter_map(|point| point.value).fold(target, f64::min);
    let bottom = if lowest >= 0.75 { 0.5 } else { 0.0 };
    let frame = Frame { bottom, top: 1.0, step: if bottom > 0.0 { 0.1 } else { 0.25 }, scale: Scale::Share };
    let shapes = html! {
        line.target x1=(px(LEFT)) x2=(px(WIDTH - RIGHT)) y1=(px(frame.y(target))) y2=(px(frame.y(target))) {}
        (curve(points, frame, Scale::Share))
        text.target-name x=(px(LEFT + 4.0)) y=(px(frame.y(target) - 5.0)) { "target " (Scale::Share.write(target)) }
    };
    figure(caption, points, Scale::Share, frame, shapes)
}

/// Returns times against sizes, both in equal ratios, so that each power of the size is a straight line of its own slope;
/// beside them, dashed, the times that were aimed for.
pub fn growth(caption: Caption<'_>, times: &[(u64, f64)], target: &[(u64, f64)]) -> Markup {
    let ratios = Ratios::around(times, target);
    let line = |points: &[(u64, f64)]| {
        let places = points.iter().map(|(size, time)| format!("{} {}", px(ratios.x(*size)), px(ratios.y(*time))));
        format!("M{}", places.collect::<Vec<_>>().join("L"))
    };
    let points: Vec<Point> = times
        .iter()
        .map(|(size, time)| Point { label: size.to_string(), tick: size.to_string(), value: Some(*time) })
        .collect();
    let every = times.len().div_ceil(6).max(1);
    let shapes = html! {
        (ratios.grid())
        @for (size, _) in times.iter().step_by(every) {
            text x=(px(ratios.x(*size))) y=(px(HEIGHT - 6.0)) text-anchor="middle" { (size) }
        }
        @if target.len() > 1 { path.target d=(line(target)) {} }
        @if times.len() > 1 { path.stroke d=(line(times)) {} }
        @for (size, time) in times {
            circle.dot cx=(px(ratios.x(*size))) cy=(px(ratios.y(*time))) r="3" { title { (size) ": " (seconds(*time)) } }
        }
    };
    picture(caption, &points, Scale::Time, shapes)
}

/// A plane in which equal steps are equal ratios.
struct Ratios {
    sizes: (f64, f64),
    decades: (i32, i32),
}

impl Ratios {
    fn around(times: &[(u64, f64)], target: &[(u64, f64)]) -> Self {
        let bounds = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
        };
        let sizes = bounds(&mut times.iter().map(|(size, _)| (*size as f64).max(1.0).ln()));
        let (low, high) = bounds(&mut times.iter().chain(target).map(|(_, time)| time.max(1e-9).log10()));
        let bottom = low.floor() as i32;
        Ratios { sizes, decades: (bottom, (high.ceil() as i32).max(bottom + 1)) }
    }

    fn x(&self, size: u64) -> f64 {
        let share = ((size as f64).max(1.0).ln() - self.sizes.0) / (self.sizes.1 - self.sizes.0).max(f64::MIN_POSITIVE);
        let inset = 14.0;
        LEFT + inset + (WIDTH - LEFT - RIGHT - 2.0 * inset) * share.clamp(0.0, 1.0)
    }

    fn y(&self, time: f64) -> f64 {
        let (bottom, top) = (f64::from(self.decades.0), f64::from(self.decades.1));
        let share = ((time.max(1e-9).log10() - bottom) / (top - bottom)).clamp(0.0, 1.0);
        TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - share)
    }

    fn grid(&self) -> Markup {
        html! {
            @for decade in self.decades.0..=self.decades.1 {
                @let time = 10_f64.powi(decade);
                line class=(if decade == self.decades.0 { "axis" } else { "grid" }) x1=(px(LEFT)) x2=(px(WIDTH - RIGHT)) y1=(px(self.y(time))) y2=(px(self.y(time))) {}
                text x=(px(LEFT - 6.0)) y=(px(self.y(time) + 4.0)) text-anchor="end" { (seconds(time)) }
            }
        }
    }
}

/// Returns a bar from 0 to 1 for a cell of a table; the number stands beside it, so the bar itself is silent.
pub fn strength(share: f64) -> Markup {
    let share = share.clamp(0.0, 1.0);
    let class = format!("fill {}", Strength::of(share, RECALLED).name());
    html! {
        svg.strength aria-hidden="true" focusable="false" {
            rect.track width="100%" height="100%" {}
            rect class=(class) width=(format!("{:.1}%", share * 100.0)) height="100%" {}
        }
    }
}

/// Returns how far along something is, as a thin bar.
pub fn meter(done: usize, total: usize) -> Markup {
    let share = if total == 0 { 0.0 } else { done as f64 / total as f64 * 100.0 };
    html! {
        svg.meter aria-hidden="true" focusable="false" {
            rect.meter-track width="100%" height="100%" {}
            rect.meter-fill width=(format!("{share:.1}%")) height="100%" {}
        }
    }
}

impl Scale {
    fn write(self, value: f64) -> String {
        match self {
            Scale::Count => format!("{}", value.round()),
            Scale::Share => format!("{:.0} %", value * 100.0),
            Scale::Time => seconds(value),
        }
    }
}

/// Writes seconds with up to three digits.
fn seconds(value: f64) -> String {
    let (unit, name) = match value {
        value if value >= 1.0 => (1.0, "s"),
        value if value >= 1e-3 => (1e-3, "ms"),
        value if value >= 1e-6 => (1e-6, "µs"),
        _ => (1e-9, "ns"),
    };
    let number = value / unit;
    let digits = if number >= 99.95 {
        0
    } else if number >= 9.995 {
        1
    } else {
        2
    };
    let text = format!("{number:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    format!("{text} {name}")
}

/// The part of the picture that values are drawn into.
#[derive(Clone, Copy)]
struct Frame {
    bottom: f64,
    top: f64,
    step: f64,
    scale: Scale,
}

impl Frame {
    fn counting(points: &[Point]) -> Self {
        let highest = points.iter().filter_map(|point| point.value).fold(0.0, f64::max);
        let step = round_step(highest / 4.0);
        Frame { bottom: 0.0, top: (highest / step).ceil().max(1.0) * step, step, scale: Scale::Count }
    }

    fn slot(self, count: usize) -> f64 {
        (WIDTH - LEFT - RIGHT) / count.max(1) as f64
    }

    fn x(self, index: usize, count: usize) -> f64 {
        LEFT + self.slot(count) * (index as f64 + 0.5)
    }

    fn y(self, value: f64) -> f64 {
        let share = ((value - self.bottom) / (self.top - self.bottom)).clamp(0.0, 1.0);
        TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - share)
    }
}

/// Returns the next of 1, 2, 5, 10, 20, 50, … so that an axis is marked with round numbers.
fn round_step(rough: f64) -> f64 {
    if rough <= 1.0 {
        return 1.0;
    }
    let magnitude = 10_f64.powf(rough.log10().floor());
    let lead = rough / magnitude;
    magnitude
        * if lead <= 1.0 {
            1.0
        } else if lead <= 2.0 {
            2.0
        } else if lead <= 5.0 {
            5.0
        } else {
            10.0
        }
}

fn curve(points: &[Point], frame: Frame, scale: Scale) -> Markup {
    let count = points.len();
    let places: Vec<(f64, f64, &Point)> = points
        .iter()
        .enumerate()
        .filter_map(|(index, point)| point.value.map(|value| (frame.x(index, count), frame.y(value), point)))
        .collect();
    let path = places
        .iter()
        .enumerate()
        .map(|(index, (x, y, _))| format!("{}{} {}", if index == 0 { "M" } else { "L" }, px(*x), px(*y)))
        .collect::<String>();
    let (first, last) = (places.first().map_or(LEFT, |place| place.0), places.last().map_or(LEFT, |place| place.0));
    let floor = px(frame.y(frame.bottom));
    let radius = if count > 40 { 1.6 } else { 3.0 };
    html! {
        @if places.len() > 1 {
            path.area d=(format!("{path}L{} {floor}L{} {floor}Z", px(last), px(first))) {}
            path.stroke d=(path) {}
        }
        @for (x, y, point) in &places {
            circle.dot cx=(px(*x)) cy=(px(*y)) r=(radius) {
                title { (point.label) ": " (scale.write(point.value.unwrap_or_default())) }
            }
        }
    }
}

fn figure(caption: Caption<'_>, points: &[Point], scale: Scale, frame: Frame, shapes: Markup) -> Markup {
    picture(caption, points, scale, html! { (axes(points, frame)) (shapes) })
}

fn picture(caption: Caption<'_>, points: &[Point], scale: Scale, shapes: Markup) -> Markup {
    let row = |point: &Point| {
        Row::of([point.label.clone(), point.value.map_or_else(|| "—".to_owned(), |value| scale.write(value))])
    };
    let picture = Picture {
        title: caption.title.to_owned(),
        summary: caption.summary.to_owned(),
        width: WIDTH,
        height: HEIGHT,
        shapes,
        table: Table {
            columns: vec![Column::Words(caption.across), Column::Numbers(caption.measure)],
            rows: points.iter().map(row).collect(),
        },
    };
    picture.chart("")
}

fn axes(points: &[Point], frame: Frame) -> Markup {
    let steps = ((frame.top - frame.bottom) / frame.step).round() as usize;
    // About six labels fit side by side.
    let every = points.len().div_ceil(6).max(1);
    html! {
        @for step in 0..=steps {
            @let value = frame.bottom + frame.step * step as f64;
            @let class = if step == 0 { "axis" } else { "grid" };
            line class=(class) x1=(px(LEFT)) x2=(px(WIDTH - RIGHT)) y1=(px(frame.y(value))) y2=(px(frame.y(value))) {}
            text x=(px(LEFT - 6.0)) y=(px(frame.y(value) + 4.0)) text-anchor="end" { (frame.scale.write(value)) }
        }
        @for (index, point) in points.iter().enumerate().filter(|(index, _)| index % every == 0) {
            text x=(px(frame.x(index, points.len()))) y=(px(HEIGHT - 6.0)) text-anchor="middle" { (point.tick) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(label: &str, value: impl Into<Option<f64>>) -> Point {
        Point { label: label.to_owned(), tick: label.to_owned(), value: value.into() }
    }

    const CAPTION: Caption<'static> =
        Caption { title: "Reviews", summary: "Three reviews in two days.", across: "day", measure: "reviews" };

    #[test]
    fn bars_show_their_numbers_twice_as_a_picture_and_as_a_table() {
        insta::assert_snapshot!(bars(CAPTION, &[point("<Mon>", 1.0), point("Tue", 2.0)]).into_string().replace("><", ">\n<"), @r#"
        <figure class="sheet">
        <figcaption>Reviews</figcaption>
        <p class="small muted">Three reviews in two days.</p>
        <svg class="chart" role="img" aria-labelledby="picture-reviews-title picture-reviews-desc" viewBox="0 0 460 190">
        <title id="picture-reviews-title">Reviews</title>
        <desc id="picture-reviews-desc">Three reviews in two days.</desc>
        <line class="axis" x1="44" x2="452" y1="166" y2="166">
        </line>
        <text x="38" y="170" text-anchor="end">0</text>
        <line class="grid" x1="44" x2="452" y1="88" y2="88">
        </line>
        <text x="38" y="92" text-anchor="end">1</text>
        <line class="grid" x1="44" x2="452" y1="10" y2="10">
        </line>
        <text x="38" y="14" text-anchor="end">2</text>
        <text x="146" y="184" text-anchor="middle">&lt;Mon&gt;</text>
        <text x="350" y="184" text-anchor="middle">Tue</text>
        <rect class="bar" x="129" y="88" width="34" height="78" rx="3">
        <title>&lt;Mon&gt;: 1</title>
        </rect>
        <rect class="bar" x="333" y="10" width="34" height="156" rx="3">
        <title>Tue: 2</title>
        </rect>
        </svg>
        <details class="small" id="picture-reviews-numbers">
        <summary>Numbers<span class="unseen">: Reviews</span>
        </summary>
        <div class="scroll" tabindex="0" role="group" aria-label="Numbers: Reviews">
        <table>
        <caption class="unseen">Reviews</caption>
        <thead>
        <tr>
        <th scope="col">day</th>
        <th class="number nowrap" scope="col">reviews</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">&lt;Mon&gt;</th>
        <td class="number nowrap">1</td>
        </tr>
        <tr>
        <th scope="row">Tue</th>
        <td class="number nowrap">2</td>
        </tr>
        </tbody>
        </table>
        </div>
        </details>
        </figure>
        "#);
    }

    #[test]
    fn axis_steps_are_round_and_cover_the_highest_value() {
        for (highest, expected) in
            [(0.0, 1.0), (3.0, 1.0), (4.0, 1.0), (5.0, 2.0), (17.0, 5.0), (80.0, 20.0), (1_234.0, 500.0)]
        {
            let frame = Frame::counting(&[point("x", highest)]);
            assert_eq!(frame.step, expected, "{highest}");
            assert!(frame.top >= highest);
        }
    }

    #[test]
    fn an_empty_chart_is_still_a_chart() {
        for page in [bars(CAPTION, &[]), line(CAPTION, &[]), shares(CAPTION, &[point("w", None)], 0.9)] {
            let page = page.into_string();
            assert!(page.contains("role=\"img\"") && !page.contains("NaN"), "{page}");
        }
    }

    #[test]
    fn a_power_of_the_size_is_a_straight_line() {
        let square: Vec<(u64, f64)> = [100_u64, 200, 400].map(|size| (size, 1e-8 * (size * size) as f64)).into();
        let ratios = Ratios::around(&square, &[]);
        let places: Vec<(f64, f64)> = square.iter().map(|(size, time)| (ratios.x(*size), ratios.y(*time))).collect();
        let slope = |from: usize| (places[from + 1].1 - places[from].1) / (places[from + 1].0 - places[from].0);
        assert!((slope(0) - slope(1)).abs() < 1e-9, "{places:?}");
        let page = growth(CAPTION, &square, &[]).into_string();
        assert!(page.contains(">1.6 ms</td>") && !page.contains("NaN"), "{page}");
    }

    #[test]
    fn times_are_written_in_a_unit_that_suits_them() {
        for (value, expected) in [
            (2.0, "2 s"),
            (0.0123, "12.3 ms"),
            (1e-4, "100 µs"),
            (0.000_001_5, "1.5 µs"),
            (3e-8, "30 ns"),
            (0.1, "100 ms"),
        ] {
            assert_eq!(seconds(value), expected);
        }
    }

    #[test]
    fn a_gap_in_the_measurements_is_no_zero() {
        let page = shares(CAPTION, &[point("a", 0.8), point("b", None), point("c", 1.0)], 0.9).into_string();
        assert_eq!(page.matches("<circle").count(), 2);
        assert!(page.contains("—"));
    }
}
