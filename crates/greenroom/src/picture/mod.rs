//! Pictures, drawn as SVG, each with its numbers in a table. Those of a design are here: the graph of its stations, and how long
//! its answers take; on a page they take its colors, in a file of their own they carry them.
//!
//! A picture is given finished values and words; what they mean is decided elsewhere.

mod curve;
pub mod design;
pub mod forgetting;
mod graph;
mod layers;
mod palette;
mod treemap;

use maud::{Markup, PreEscaped, html};

pub use curve::{Bin, Curve, Mark, Series, curve};
pub use graph::{Graph, Link, Node, NodeKind, graph};
pub use palette::CSS;
pub use treemap::{Strength, Tile, Treemap};

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
    /// Its numbers.
    pub table: Table,
}

/// The numbers behind a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What stands in its columns.
    pub columns: Vec<Column>,
    /// What it says, row by row.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Words, to the left.
    Words(&'static str),
    /// Numbers, to the right.
    Numbers(&'static str),
}

/// A row of a table. Its first cell names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What stands in it.
    pub cells: Vec<String>,
    /// Where more of it is told.
    pub href: Option<String>,
}

impl Picture {
    /// Returns the picture for a page in its own size, with its numbers under it; what does not fit scrolls.
    pub fn figure(&self) -> Markup {
        html! {
            figure.sheet.picture {
                (self.caption())
                div.scroll tabindex="0" role="group" aria-label={ "Picture: " (self.title) } { (self.svg(None)) }
                (self.numbers())
            }
        }
    }

    /// Returns the picture for a page, as wide as its place, with its numbers under it; `class` says how it is colored.
    pub fn chart(&self, class: &str) -> Markup {
        html! {
            figure.sheet {
                (self.caption())
                svg class=(format!("chart {class}").trim_end()) role="img" aria-labelledby={ (self.id()) "-title " (self.id()) "-desc" } viewBox=(self.view()) {
                    (self.said())
                    (self.shapes)
                }
                (self.numbers())
            }
        }
    }

    /// Returns what stands above the picture.
    pub fn caption(&self) -> Markup {
        html! { figcaption { (self.title) } p.small.muted { (self.summary) } }
    }

    /// Returns the table behind the picture, folded away.
    pub fn numbers(&self) -> Markup {
        html! {
            details.small id={ (self.id()) "-numbers" } {
                summary { "Numbers" span.unseen { ": " (self.title) } }
                div.scroll tabindex="0" role="group" aria-label={ "Numbers: " (self.title) } { (self.table.drawn(&self.title)) }
            }
        }
    }

    fn svg(&self, at: Option<f64>) -> Markup {
        html! {
            svg.drawn role="img" aria-labelledby={ (self.id()) "-title " (self.id()) "-desc" } y=[at.map(px)]
                width=(px(self.width)) height=(px(self.height)) viewBox=(self.view()) {
                (self.said())
                (self.shapes)
            }
        }
    }

    fn said(&self) -> Markup {
        html! { title id={ (self.id()) "-title" } { (self.title) } desc id={ (self.id()) "-desc" } { (self.summary) } }
    }

    fn view(&self) -> String {
        format!("0 0 {} {}", px(self.width), px(self.height))
    }

    /// Returns what the identifiers of its parts begin with.
    fn id(&self) -> String {
        let letters = self.title.chars().filter(char::is_ascii_alphanumeric);
        format!("picture-{}", letters.collect::<String>().to_lowercase())
    }
}

impl Table {
    fn drawn(&self, title: &str) -> Markup {
        html! {
            table {
                caption.unseen { (title) }
                thead { tr { @for column in &self.columns { th class=[column.class()] scope="col" { (column.name()) } } } }
                tbody {
                    @for row in &self.rows {
                        tr {
                            @for (at, (cell, column)) in row.cells.iter().zip(&self.columns).enumerate() {
                                @match (at, &row.href) {
                                    (0, Some(href)) => th scope="row" { a href=(href) { (cell) } },
                                    (0, None) => th scope="row" { (cell) },
                                    _ => td class=[column.class()] { (cell) },
                                }
                            }
                        }
                    }
                    @if self.rows.is_empty() { tr { th scope="row" colspan=(self.columns.len()) { "none yet" } } }
                }
            }
        }
    }
}

impl Column {
    fn name(self) -> &'static str {
        match self {
            Column::Words(name) | Column::Numbers(name) => name,
        }
    }

    fn class(self) -> Option<&'static str> {
        match self {
            Column::Words(_) => None,
            Column::Numbers(_) => Some("number nowrap"),
        }
    }
}

impl Row {
    /// Returns a row that leads nowhere.
    pub fn of(cells: impl IntoIterator<Item = impl Into<String>>) -> Row {
        Row { cells: cells.into_iter().map(Into::into).collect(), href: None }
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
pub fn px(length: f64) -> String {
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
            table: Table { columns: vec![Column::Words("Station")], rows: Vec::new() },
        };
        let file = file(&[picture.clone(), picture]);
        assert!(!file.contains("var(") && !file.contains("light-dark("), "{file}");
        assert!(file.contains("Two &lt;boxes&gt;") && file.contains("prefers-color-scheme: dark"));
        assert_eq!(file.matches("<svg").count(), 3);
    }
}
