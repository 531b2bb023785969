//! Pictures of a design: the graph of its stations, and how long its answers take. Drawn as SVG, each with its numbers in a
//! table; on a page they take its colors, in a file of their own they carry them.
//!
//! A picture is given finished values and words; what they mean is decided elsewhere.

mod curve;
pub mod design;
mod graph;
mod layers;
mod palette;

use maud::{Markup, PreEscaped, html};

pub use curve::{Bin, Curve, Mark, Series, curve};
pub use graph::{Graph, Link, Node, NodeKind, graph};
pub use palette::CSS;

/// A picture with what it says in words and numbers.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its name.
    pub title: String,
    /// What it says, in a sentence or two; read aloud in its place.
    pub summary: String,
    /// How wide it is, in user units.
    pub width: f64,
    /// How high it is, in user units.
    pub height: f64,
    /// What is drawn.
    pub shapes: Markup,
    /// Its numbers: the headings, then the rows. The first cell of a row names it.
    pub table: (Vec<String>, Vec<Vec<String>>),
}

impl Picture {
    /// Returns the picture for a page, with its numbers under it.
    pub fn figure(&self) -> Markup {
        let (head, rows) = &self.table;
        html! {
            figure.sheet.picture {
                figcaption { (self.title) }
                p.small.muted { (self.summary) }
                div.scroll tabindex="0" role="group" aria-label={ "Picture: " (self.title) } { (self.svg(None)) }
                details.small {
                    summary { "Numbers" span.unseen { ": " (self.title) } }
                    div.scroll tabindex="0" role="group" aria-label={ "Numbers: " (self.title) } {
                        table {
                            caption.unseen { (self.title) }
                            thead { tr {
                                @for (at, name) in head.iter().enumerate() { th.number[at > 0] scope="col" { (name) } }
                            } }
                            tbody {
                                @for row in rows {
                                    tr {
                                        @for (at, cell) in row.iter().enumerate() {
                                            @if at == 0 { th scope="row" { (cell) } } @else { td.number.nowrap { (cell) } }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn svg(&self, at: Option<f64>) -> Markup {
        let id = format!(
            "picture-{}",
            self.title.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
        );
        html! {
            svg.drawn role="img" aria-labelledby={ (id) "-title " (id) "-desc" } y=[at.map(px)]
                width=(px(self.width)) height=(px(self.height)) viewBox={ "0 0 " (px(self.width)) " " (px(self.height)) } {
                title id={ (id) "-title" } { (self.title) }
                desc id={ (id) "-desc" } { (self.summary) }
                (self.shapes)
            }
        }
    }
}

/// Returns pictures, one above the other, as an SVG file that needs nothing else and follows the scheme of its reader.
pub fn file(pictures: &[Picture]) -> String {
    const EDGE: f64 = 20.0;
    const HEAD: f64 = 30.0;
    let width = pictures.iter().map(|picture| picture.width).fold(0.0, f64::max) + 2.0 * EDGE;
    let tops: Vec<f64> = pictures
        .iter()
        .scan(EDGE, |y, picture| {
            let top = *y;
            *y += picture.height + HEAD + EDGE;
            Some(top)
        })
        .collect();
    let height = tops.last().zip(pictures.last()).map_or(EDGE, |(top, last)| top + HEAD + last.height + EDGE);
    let drawn = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(px(width)) height=(px(height)) viewBox={ "0 0 " (px(width)) " " (px(height)) } {
            style { (PreEscaped(palette::resolved())) }
            rect.paper width="100%" height="100%" {}
            @for (picture, top) in pictures.iter().zip(&tops) {
                text.heading x=(px(EDGE)) y=(px(top + 14.0)) { (picture.title) }
                g transform={ "translate(" (px(EDGE)) " " (px(top + HEAD)) ")" } { (picture.svg(None)) }
            }
        }
    };
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", drawn.into_string())
}

/// Writes a length with a tenth's precision, which is finer than a pixel.
fn px(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// Shortens a name to so many letters.
fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// Returns about how wide a text is at a font size. Letters of unknown fonts are taken for wide ones.
fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| if "ijlt.,:;|!' ()[]".contains(letter) { 0.36 } else { 0.6 }).sum::<f64>() * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_carries_its_colors_and_no_variable_is_left_in_it() {
        let picture = Picture {
            title: "Two <boxes>".to_owned(),
            summary: "Nothing.".to_owned(),
            width: 100.0,
            height: 50.0,
            shapes: html! { rect.box {} },
            table: (vec!["Station".to_owned()], Vec::new()),
        };
        let file = file(&[picture.clone(), picture]);
        assert!(!file.contains("var(") && !file.contains("light-dark("), "{file}");
        assert!(file.contains("Two &lt;boxes&gt;") && file.contains("prefers-color-scheme: dark"));
        assert_eq!(file.matches("<svg").count(), 3);
    }
}
