//! Pictures of chances with their intervals.

use domain::readiness::Estimate;
use maud::{Markup, html};

use crate::picture::{Column, Picture, Row, Table, px};
use crate::readiness::{interval, percent};

/// The chance to pass a stage, on a line of its own.
pub struct Stage {
    /// What it is the chance of.
    pub name: String,
    /// What is said beside the name, such as `gate`.
    pub remark: String,
    /// The chance; none where nothing was seen.
    pub chance: Option<Estimate>,
    /// What it rests on, or why there is none.
    pub because: String,
}

const WIDTH: f64 = 460.0;
const ROW: f64 = 44.0;
const INSET: f64 = 10.0;

/// Returns chances as dots on intervals, below each other on one scale from 0 to 100 %.
pub fn intervals(title: &str, summary: &str, stages: &[Stage]) -> Markup {
    let height = ROW * stages.len() as f64 + 22.0;
    let x = |chance: f64| INSET + (WIDTH - 2.0 * INSET) * chance.clamp(0.0, 1.0);
    let shapes = html! {
        @for step in 0..=4 {
            @let at = f64::from(step) / 4.0;
            line.grid x1=(px(x(at))) x2=(px(x(at))) y1="0" y2=(px(height - 20.0)) {}
            text x=(px(x(at))) y=(px(height - 5.0)) text-anchor=(if step == 0 { "start" } else if step == 4 { "end" } else { "middle" }) {
                (step * 25) " %"
            }
        }
        @for (index, stage) in stages.iter().enumerate() {
            @let top = ROW * index as f64;
            text.row-name x=(px(INSET)) y=(px(top + 15.0)) { (stage.name) @if !stage.remark.is_empty() { " · " (stage.remark) } }
            @match &stage.chance {
                Some(chance) => {
                    text.row-value x=(px(WIDTH - INSET)) y=(px(top + 15.0)) text-anchor="end" { (percent(chance.mean)) }
                    line.track x1=(px(x(0.0))) x2=(px(x(1.0))) y1=(px(top + 28.0)) y2=(px(top + 28.0)) {}
                    line.span x1=(px(x(chance.low))) x2=(px(x(chance.high))) y1=(px(top + 28.0)) y2=(px(top + 28.0)) {}
                    circle.dot cx=(px(x(chance.mean))) cy=(px(top + 28.0)) r="6" {
                        title { (stage.name) ": " (percent(chance.mean)) ", " (interval(chance)) }
                    }
                }
                None => {
                    text x=(px(WIDTH - INSET)) y=(px(top + 15.0)) text-anchor="end" { "no number" }
                    line.track.unknown x1=(px(x(0.0))) x2=(px(x(1.0))) y1=(px(top + 28.0)) y2=(px(top + 28.0)) {}
                }
            }
        }
    };
    let row = |stage: &Stage| {
        let name =
            if stage.remark.is_empty() { stage.name.clone() } else { format!("{} ({})", stage.name, stage.remark) };
        Row::of([
            name,
            said(&stage.chance, |it| percent(it.mean)),
            said(&stage.chance, interval),
            stage.because.clone(),
        ])
    };
    let columns =
        vec![Column::Words("Stage"), Column::Numbers("Chance"), Column::Numbers("Interval"), Column::Words("Rests on")];
    let table = Table { columns, rows: stages.iter().map(row).collect() };
    Picture { title: title.to_owned(), summary: summary.to_owned(), width: WIDTH, height, shapes, table }.chart("")
}

fn said(chance: &Option<Estimate>, how: impl Fn(&Estimate) -> String) -> String {
    chance.as_ref().map_or_else(|| "—".to_owned(), how)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_without_evidence_has_a_line_and_no_number() {
        let row =
            Stage { name: "design".into(), remark: String::new(), chance: None, because: "no design evidence".into() };
        let page = intervals("Stages", "One stage.", &[row]).into_string();
        assert!(
            page.contains("no number") && page.contains("no design evidence") && !page.contains("<circle"),
            "{page}"
        );
    }
}
