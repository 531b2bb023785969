//! How long answers take: a distribution over times in equal ratios, with its percentiles and their intervals.

use domain::design::spoken::seconds;
use maud::{Markup, html};

use super::{Column, Picture, Row, Table, px};

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// Its name.
    pub title: String,
    /// What it says.
    pub summary: String,
    /// What is drawn as it is now.
    pub now: Series,
    /// What is drawn behind it as it was before, if anything.
    pub before: Option<Series>,
    /// Times that must not be exceeded, each with its name.
    pub limits: Vec<(String, f64)>,
}

/// One distribution.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// How many took how long, in order of time.
    pub bins: Vec<Bin>,
    /// Percentiles.
    pub marks: Vec<Mark>,
}

/// How many took between two times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// From so many seconds.
    pub from: f64,
    /// To so many.
    pub to: f64,
    /// The share of all.
    pub share: f64,
}

/// A percentile.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its name.
    pub name: String,
    /// In seconds.
    pub value: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end of its interval.
    pub high: f64,
}

const WIDTH: f64 = 560.0;
const HEIGHT: f64 = 250.0;
const LEFT: f64 = 16.0;
const RIGHT: f64 = 16.0;
const TOP: f64 = 58.0;
const BOTTOM: f64 = 28.0;

/// Draws the distribution.
pub fn curve(curve: &Curve) -> Picture {
    let axis = Axis::around(curve);
    let shapes = html! {
        (axis.grid())
        @if let Some(before) = &curve.before { (outline(before, &axis, "-before")) }
        (outline(&curve.now, &axis, ""))
        @for (at, mark) in curve.now.marks.iter().enumerate() { (marked(mark, at, &axis)) }
        @for (at, (name, limit)) in curve.limits.iter().enumerate() { (limited(name, *limit, at, &axis)) }
    };
    Picture {
        title: curve.title.clone(),
        summary: curve.summary.clone(),
        width: WIDTH,
        height: HEIGHT,
        shapes,
        table: table(curve),
    }
}

/// Times in equal ratios.
struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    fn around(curve: &Curve) -> Axis {
        let bins = curve.now.bins.iter().chain(curve.before.iter().flat_map(|series| &series.bins));
        let times = bins.filter(|bin| bin.share > 0.0).flat_map(|bin| [bin.from, bin.to]);
        let marks = curve.now.marks.iter().map(|mark| mark.high);
        let limits = curve.limits.iter().map(|(_, limit)| *limit);
        let all = times.chain(marks).chain(limits).filter(|time| time.is_finite() && *time > 0.0);
        let (low, high) = all.fold((f64::INFINITY, 0.0_f64), |(low, high), time| (low.min(time), high.max(time)));
        if high <= 0.0 {
            return Axis { low: -3.0, high: 0.0 };
        }
        let (low, high) = (low.log10(), high.log10());
        let missing = (0.5 - (high - low)).max(0.04);
        Axis { low: low - missing / 2.0, high: high + missing / 2.0 }
    }

    fn x(&self, time: f64) -> f64 {
        let share = (time.max(1e-12).log10() - self.low) / (self.high - self.low);
        LEFT + (WIDTH - LEFT - RIGHT) * share.clamp(0.0, 1.0)
    }

    fn grid(&self) -> Markup {
        let floor = HEIGHT - BOTTOM;
        let decades = (self.low.floor() as i32)..=(self.high.ceil() as i32);
        let steps: &[f64] = if self.high - self.low > 3.2 { &[1.0] } else { &[1.0, 2.0, 5.0] };
        let ticks: Vec<f64> = decades
            .flat_map(|decade| steps.iter().map(move |step| step * 10_f64.powi(decade)))
            .filter(|time| (self.low..=self.high).contains(&time.log10()))
            .collect();
        html! {
            @for time in &ticks {
                line.grid x1=(px(self.x(*time))) x2=(px(self.x(*time))) y1=(px(TOP)) y2=(px(floor)) {}
                text x=(px(self.x(*time))) y=(px(HEIGHT - 9.0)) text-anchor="middle" { (seconds(*time)) }
            }
            line.axis x1=(px(LEFT)) x2=(px(WIDTH - RIGHT)) y1=(px(floor)) y2=(px(floor)) {}
        }
    }
}

/// Heights are shares per ratio of times, so that the area over a stretch of the axis is the share of answers in it.
fn outline(series: &Series, axis: &Axis, suffix: &str) -> Markup {
    let density = |bin: &Bin| {
        let width = (bin.to.max(1e-12) / bin.from.max(1e-12)).log10();
        if width > 0.0 { bin.share / width } else { 0.0 }
    };
    let highest = series.bins.iter().map(density).fold(0.0, f64::max);
    if highest <= 0.0 {
        return html! {};
    }
    let floor = HEIGHT - BOTTOM;
    let y = |bin: &Bin| floor - (floor - TOP - 4.0) * density(bin) / highest;
    let mut path = String::new();
    for (at, bin) in series.bins.iter().enumerate() {
        let lead = if at == 0 { format!("M{} {}", px(axis.x(bin.from)), px(floor)) } else { String::new() };
        path.push_str(&format!("{lead}L{} {}L{} {}", px(axis.x(bin.from)), px(y(bin)), px(axis.x(bin.to)), px(y(bin))));
    }
    let end = series.bins.last().map_or(LEFT, |bin| axis.x(bin.to));
    path.push_str(&format!("L{} {}", px(end), px(floor)));
    html! {
        path class={ "area" (suffix) } d=(format!("{path}Z")) {}
        path class={ "stroke" (suffix) } d=(path) {}
    }
}

fn marked(mark: &Mark, at: usize, axis: &Axis) -> Markup {
    let (x, low, high) = (axis.x(mark.value), axis.x(mark.low), axis.x(mark.high));
    let top = 14.0 + 13.0 * (at % 3) as f64;
    let anchor = anchor(x);
    html! {
        rect.band x=(px(low)) y=(px(TOP)) width=(px((high - low).max(1.0))) height=(px(HEIGHT - BOTTOM - TOP)) {}
        line.mark x1=(px(x)) x2=(px(x)) y1=(px(top + 3.0)) y2=(px(HEIGHT - BOTTOM)) {}
        text.mark-name.halo x=(px(x)) y=(px(top)) text-anchor=(anchor) { (mark.name) " " (seconds(mark.value)) }
    }
}

fn limited(name: &str, limit: f64, at: usize, axis: &Axis) -> Markup {
    let x = axis.x(limit);
    html! {
        line.limit x1=(px(x)) x2=(px(x)) y1=(px(TOP - 6.0)) y2=(px(HEIGHT - BOTTOM)) {}
        text.limit-name.halo x=(px(x)) y=(px(TOP + 8.0 + 13.0 * at as f64)) text-anchor=(anchor(x)) { (name) }
    }
}

fn anchor(x: f64) -> &'static str {
    if x < 70.0 {
        "start"
    } else if x > WIDTH - 70.0 {
        "end"
    } else {
        "middle"
    }
}

fn table(curve: &Curve) -> Table {
    let columns =
        [Column::Words("Percentile"), Column::Numbers("Time"), Column::Numbers("From"), Column::Numbers("To")].to_vec();
    let of = |series: &Series, suffix: &str| -> Vec<Row> {
        let row = |mark: &Mark| {
            Row::of([format!("{}{suffix}", mark.name), seconds(mark.value), seconds(mark.low), seconds(mark.high)])
        };
        series.marks.iter().map(row).collect()
    };
    let mut rows = of(&curve.now, "");
    if let Some(before) = &curve.before {
        rows.extend(of(before, &format!(", {}", before.name)));
    }
    rows.extend(
        curve.limits.iter().map(|(name, limit)| Row::of([name.clone(), seconds(*limit), String::new(), String::new()])),
    );
    Table { columns, rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_stand_where_they_belong_with_their_intervals() {
        let bin = |from: f64, to: f64, share: f64| Bin { from, to, share };
        let mark = |name: &str, value: f64| Mark { name: name.to_owned(), value, low: value * 0.9, high: value * 1.1 };
        let drawn = curve(&Curve {
            title: "Latency".to_owned(),
            summary: "Half of it below 10 ms.".to_owned(),
            now: Series {
                name: "now".to_owned(),
                bins: vec![bin(1e-3, 1e-2, 0.5), bin(1e-2, 1e-1, 0.5)],
                marks: vec![mark("p50", 1e-2), mark("p99", 9e-2)],
            },
            before: None,
            limits: vec![("p99 at most 50 ms".to_owned(), 0.05)],
        });
        let text = drawn.figure().into_string();
        assert!(
            text.contains("p50 10 ms") && text.contains("p99 90 ms") && text.contains("p99 at most 50 ms"),
            "{text}"
        );
        assert_eq!(drawn.table.rows[1].cells, ["p99", "90 ms", "81 ms", "99 ms"]);
        assert!(!text.contains("NaN") && !text.contains("inf"));
    }

    #[test]
    fn nothing_measured_draws_an_empty_axis() {
        let text = curve(&Curve::default()).figure().into_string();
        assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
    }
}
