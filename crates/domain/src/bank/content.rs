//! The small document tree of an answer: what is needed to render it, and no more.

use serde::{Deserialize, Serialize};

/// One block of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph of running text.
    Paragraph {
        /// Its spans, in reading order.
        spans: Vec<Inline>,
    },
    /// A heading inside an answer; it names the blocks after it.
    Heading {
        /// Its spans, in reading order.
        spans: Vec<Inline>,
    },
    /// A list; each item is itself a sequence of blocks, so lists nest.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Source code, verbatim, without a trailing newline.
    Code {
        /// Lower-case language name such as `python`, when known.
        language: Option<String>,
        /// The code.
        text: String,
    },
    /// A displayed formula as TeX, without its delimiters.
    Math {
        /// The TeX source.
        tex: String,
    },
    /// A table; rows may be ragged.
    Table {
        /// The cells of the heading row, possibly none.
        head: Vec<Vec<Inline>>,
        /// The body rows.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A quotation or callout.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "span", rename_all = "snake_case")]
pub enum Inline {
    /// Plain text.
    Text {
        /// The text.
        text: String,
    },
    /// Inline code.
    Code {
        /// The code.
        text: String,
    },
    /// An inline formula as TeX, without its delimiters.
    Math {
        /// The TeX source.
        tex: String,
    },
    /// Strong emphasis.
    Strong {
        /// The emphasized text.
        text: String,
    },
    /// Emphasis.
    Emphasis {
        /// The emphasized text.
        text: String,
    },
    /// A link; the target is shown, never fetched.
    Link {
        /// What is shown.
        text: String,
        /// Where it points.
        href: String,
    },
}

impl Block {
    /// Returns a paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Block::Paragraph { spans: vec![Inline::text(text)] }
    }
}

impl Inline {
    /// Returns a run of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Inline::Text { text: text.into() }
    }
}

/// Returns the blocks as plain text: one line a paragraph, `- ` before list items, formulas in their TeX.
///
/// This is the text that is searched, compared and printed; it is not meant to be parsed back.
pub fn plain_text(blocks: &[Block]) -> String {
    let mut out = String::new();
    write_blocks(blocks, 0, &mut out);
    out.truncate(out.trim_end().len());
    out
}

/// Returns a run of spans as plain text, formulas between `\(` and `\)`.
pub fn spans_text(spans: &[Inline]) -> String {
    let mut out = String::new();
    for span in spans {
        match span {
            Inline::Text { text }
            | Inline::Code { text }
            | Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Link { text, .. } => out.push_str(text),
            Inline::Math { tex } => {
                out.push_str("\\(");
                out.push_str(tex);
                out.push_str("\\)");
            }
        }
    }
    out
}

fn write_blocks(blocks: &[Block], indent: usize, out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { spans } | Block::Heading { spans } => line(&spans_text(spans), indent, out),
            Block::Code { text, .. } => text.lines().for_each(|code| line(code, indent, out)),
            Block::Math { tex } => line(&format!("$$ {tex} $$"), indent, out),
            Block::Quote { blocks } => write_blocks(blocks, indent, out),
            Block::Table { head, rows } => {
                for row in std::iter::once(head).chain(rows).filter(|row| !row.is_empty()) {
                    let cells: Vec<String> = row.iter().map(|cell| spans_text(cell)).collect();
                    line(&cells.join(" | "), indent, out);
                }
            }
            Block::List { ordered, items } => {
                for (index, item) in items.iter().enumerate() {
                    let mut text = String::new();
                    write_blocks(item, 0, &mut text);
                    let sign = if *ordered { format!("{}. ", index + 1) } else { "- ".to_owned() };
                    for (nth, part) in text.trim_end().lines().enumerate() {
                        let lead = if nth == 0 { sign.clone() } else { " ".repeat(sign.len()) };
                        line(&format!("{lead}{part}"), indent, out);
                    }
                }
            }
        }
    }
}

fn line(text: &str, indent: usize, out: &mut String) {
    for _ in 0..indent {
        out.push(' ');
    }
    out.push_str(text);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_keeps_every_word_in_reading_order() {
        let blocks = vec![
            Block::paragraph("Two ways:"),
            Block::List {
                ordered: true,
                items: vec![
                    vec![Block::paragraph("one"), Block::Math { tex: "a+b".into() }],
                    vec![Block::paragraph("two")],
                ],
            },
            Block::Table {
                head: vec![vec![Inline::text("x")], vec![Inline::Math { tex: "y".into() }]],
                rows: vec![vec![vec![Inline::text("1")], vec![Inline::text("2")]]],
            },
            Block::Code { language: Some("python".into()), text: "if x:\n    pass".into() },
        ];
        insta::assert_snapshot!(plain_text(&blocks), @r"
        Two ways:
        1. one
           $$ a+b $$
        2. two
        x | \(y\)
        1 | 2
        if x:
            pass
        ");
    }
}
