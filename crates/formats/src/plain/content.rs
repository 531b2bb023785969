//! From the lines of an answer to its document tree: lists, code, formulas, tables, paragraphs.
//!
//! Scraping flattens: a parent line repeats after its children, code loses its indentation, inline code lands on a line
//! of its own. What can be told is put back here; the note keeps the original beside it.

use domain::bank::{Block, Inline};

use super::line::{Label, Line, Sign, split_sign};
use super::seam::join;
use crate::inline::{display_math, spans};
use crate::repair::{Restored, language_of, looks_like_code, restore_indentation, straighten};

/// One line of an answer.
#[derive(Clone, Debug)]
pub(super) struct Piece<'t> {
    sign: Sign,
    indent: usize,
    text: &'t str,
    whole: &'t str,
    label: Option<&'t str>,
    blank_before: bool,
}

impl<'t> Piece<'t> {
    /// A line of the document.
    pub(super) fn of(line: &Line<'t>) -> Self {
        // "Answer:" says nothing in an answer; "Red flag:" does.
        let head =
            line.text[..line.text.len() - line.body.len().min(line.text.len())].trim_end_matches([' ', ':', '.']);
        let answers = line.label == Some(Label::Answer);
        let telling = answers && head.contains(' ');
        let own = (line.sign, if answers { line.body } else { line.text });
        // "Back: 1. ReLU": a list begins behind the label.
        let begun = Some(split_sign(own.1)).filter(|(sign, _)| answers && *sign == Sign::Number(1));
        let (sign, text) = begun.unwrap_or(own);
        Piece {
            sign,
            indent: line.indent,
            text,
            whole: line.whole,
            label: telling.then_some(head),
            blank_before: line.blank_before,
        }
    }

    /// The part of a question's line that answers it.
    pub(super) fn inline(text: &'t str) -> Self {
        Piece { sign: Sign::None, indent: 0, text, whole: text, label: None, blank_before: true }
    }

    fn is_code(&self) -> bool {
        matches!(self.sign, Sign::None | Sign::Hash) && looks_like_code(self.whole)
    }

    fn is_table_row(&self) -> bool {
        self.sign == Sign::None && self.whole.starts_with('|') && self.whole.len() > 2
    }
}

/// A line of code longer than this was several lines once.
const JOINED: usize = 150;

/// Builds the tree; `doubts` learns what was repaired without being sure of it.
pub(super) fn blocks(pieces: &[Piece<'_>], wrap: Option<usize>, doubts: &mut Vec<&'static str>) -> Vec<Block> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let piece = &pieces[at];
        if piece.is_table_row() {
            let end = run(pieces, at, Piece::is_table_row);
            out.push(table(&pieces[at..end]));
            at = end;
        } else if starts_code(pieces, at) {
            let end = code_end(pieces, at);
            out.push(code(&pieces[at..end], doubts));
            at = end;
        } else if let Some(tex) = display_math(piece.text) {
            out.push(Block::Math { tex });
            at += 1;
        } else if is_item(piece) {
            let end = list_end(pieces, at);
            out.push(list(&pieces[at..end]));
            at = end;
        } else {
            let end = paragraph_end(pieces, at, wrap);
            out.push(paragraph(&pieces[at..end]));
            at = end;
        }
    }
    out
}

fn run<'t>(pieces: &[Piece<'t>], from: usize, belongs: impl Fn(&Piece<'t>) -> bool) -> usize {
    (from..pieces.len()).find(|&at| !belongs(&pieces[at])).unwrap_or(pieces.len())
}

fn is_item(piece: &Piece<'_>) -> bool {
    matches!(piece.sign, Sign::Bullet(_) | Sign::Number(_) | Sign::Letter)
}

/// One line may be code by chance; code opens with a clear line or two in a row.
fn starts_code(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces[at].is_code()
        && (pieces.get(at + 1).is_none_or(|next| next.is_code() || at + 2 == pieces.len())
            || opens_block(pieces[at].whole)
            || pieces.len() <= 2)
}

fn opens_block(text: &str) -> bool {
    text.starts_with("def ")
        || text.starts_with("class ")
        || text.starts_with("import ")
        || text.starts_with("from ")
        || text.ends_with('{')
}

/// Code goes on over single lines that do not look like it (a docstring, a bare name) when code follows.
fn code_end(pieces: &[Piece<'_>], from: usize) -> usize {
    let mut end = from + 1;
    let mut at = from + 1;
    let mut docstring = false;
    while at < pieces.len() {
        let text = pieces[at].whole;
        if text.matches("\"\"\"").count() % 2 == 1 || matches!(text, "“””" | "”””" | "“““") {
            docstring = !docstring;
            end = at + 1;
        } else if docstring || pieces[at].is_code() {
            end = at + 1;
        } else if is_item(&pieces[at]) || at > end || text.split_whitespace().count() > 6 {
            break;
        }
        at += 1;
    }
    end
}

fn code(pieces: &[Piece<'_>], doubts: &mut Vec<&'static str>) -> Block {
    let flat = pieces.iter().all(|piece| piece.indent == pieces[0].indent);
    let lines: Vec<String> = pieces
        .iter()
        .map(|piece| {
            let text = straighten(piece.whole);
            if flat {
                text.into_owned()
            } else {
                format!("{}{text}", " ".repeat(piece.indent - piece.indent.min(pieces[0].indent)))
            }
        })
        .collect();
    let language = language_of(lines.iter().map(String::as_str)).map(str::to_owned);
    let borrowed: Vec<&str> = lines.iter().map(String::as_str).collect();
    let mut text = lines.join("\n");
    if flat && language.as_deref() == Some("python") && lines.len() > 1 {
        // Once several lines were joined into one, what follows a `#` looks like a comment and would be lost.
        if lines.iter().any(|line| line.chars().count() > JOINED && line.contains(" # ")) {
            doubts.push("code whose lines were joined; it is shown as it stands");
        } else {
            match restore_indentation(&borrowed) {
                Restored::Unique(restored) => text = restored,
                Restored::Ambiguous { likeliest } => {
                    text = likeliest;
                    doubts.push("code whose indentation was lost; more than one reading parses and the likeliest is shown, so compare it with the original");
                }
                Restored::Unreadable => {
                    doubts.push("code whose indentation was lost and cannot be told; it is shown as it stands")
                }
            }
        }
    }
    Block::Code { language, text }
}

fn table(pieces: &[Piece<'_>]) -> Block {
    let cells = |piece: &Piece<'_>| -> Vec<Vec<Inline>> {
        piece.whole.trim_matches('|').split('|').map(|cell| spans(cell.trim())).collect()
    };
    let ruled = pieces.get(1).is_some_and(|row| row.whole.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')));
    let (head, body) = if ruled { (cells(&pieces[0]), &pieces[2..]) } else { (Vec::new(), pieces) };
    Block::Table { head, rows: body.iter().map(cells).collect() }
}

/// A paragraph goes on over wrapped lines and over fragments such as a lone formula or a lone name.
fn paragraph_end(pieces: &[Piece<'_>], from: usize, wrap: Option<usize>) -> usize {
    let mut end = from + 1;
    while end < pieces.len() {
        let (before, next) = (&pieces[end - 1], &pieces[end]);
        if is_item(next)
            || next.is_table_row()
            || next.blank_before
            || next.label.is_some()
            || starts_code(pieces, end)
            || display_math(next.text).is_some()
        {
            break;
        }
        let full = wrap.is_some_and(|width| before.whole.chars().count() * 100 >= width * 75);
        let open = !before.text.ends_with(['.', ':', '?', '!', ';']);
        if !(open && (full || goes_on(next.text) || is_fragment(before.text))) {
            break;
        }
        end += 1;
    }
    end
}

fn goes_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | '.' | ';' | ')' | '=' | '+')) || is_fragment(text)
}

/// A word or symbol that stood inside a sentence before scraping broke it out.
fn is_fragment(text: &str) -> bool {
    text.chars().count() <= 24 && text.split_whitespace().count() <= 2 && !text.ends_with(['.', ':', '?'])
}

fn paragraph(pieces: &[Piece<'_>]) -> Block {
    let mut text = String::new();
    pieces.iter().for_each(|piece| join(&mut text, piece.text));
    let mut all = Vec::new();
    if let Some(label) = pieces[0].label {
        all.push(Inline::Strong { text: format!("{label}:") });
        all.push(Inline::text(" "));
    }
    all.extend(spans(&text));
    Block::Paragraph { spans: all }
}

/// A list ends where a line without sign starts a paragraph of its own.
fn list_end(pieces: &[Piece<'_>], from: usize) -> usize {
    let mut end = from + 1;
    while end < pieces.len() {
        let next = &pieces[end];
        let continues = !next.blank_before
            && !starts_code(pieces, end)
            && !next.is_table_row()
            && next.label.is_none()
            && (goes_on(next.text) || !pieces[end - 1].text.ends_with(['.', ':', '?', '!']));
        if !(is_item(next) || continues) {
            break;
        }
        end += 1;
    }
    end
}

/// An item and the lines that continue it.
struct Item {
    indent: usize,
    numbered: bool,
    text: String,
    children: Vec<Item>,
}

fn list(pieces: &[Piece<'_>]) -> Block {
    let mut items: Vec<Item> = Vec::new();
    for piece in pieces {
        if is_item(piece) || items.is_empty() {
            let text = match piece.label {
                Some(label) => format!("{label}: {}", piece.text),
                None => piece.text.to_owned(),
            };
            items.push(Item {
                indent: piece.indent,
                numbered: matches!(piece.sign, Sign::Number(_)),
                text,
                children: Vec::new(),
            });
        } else if let Some(last) = items.last_mut() {
            if !piece.text.starts_with([',', '.', ';', ')']) {
                last.text.push(' ');
            }
            last.text.push_str(piece.text);
        }
    }
    let nested = nest_by_indent(fold_repeats(items));
    render(&nested)
}

/// "Parent, child, child, Parent": the repeat closes the children it was flattened from.
fn fold_repeats(items: Vec<Item>) -> Vec<Item> {
    let keys: Vec<String> =
        items.iter().map(|item| item.text.chars().filter(|c| c.is_alphanumeric()).collect()).collect();
    let mut out = Vec::new();
    let mut rest: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    fold(&mut rest, &keys, 0, keys.len(), &mut out);
    out
}

fn fold(items: &mut [Option<Item>], keys: &[String], from: usize, to: usize, out: &mut Vec<Item>) {
    let mut at = from;
    while at < to {
        let Some(mut item) = items[at].take() else {
            at += 1;
            continue;
        };
        let repeat = if keys[at].len() >= 3 { (at + 1..to).find(|&later| keys[later] == keys[at]) } else { None };
        match repeat {
            Some(repeat) if repeat > at + 1 => {
                fold(items, keys, at + 1, repeat, &mut item.children);
                items[repeat] = None;
                at = repeat + 1;
            }
            Some(repeat) => at = repeat + 1,
            None => at += 1,
        }
        out.push(item);
    }
}

fn nest_by_indent(items: Vec<Item>) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::new();
    for item in items {
        match out.last_mut() {
            Some(parent) if item.indent > parent.indent => {
                let mut children = std::mem::take(&mut parent.children);
                children.push(item);
                parent.children = nest_by_indent(children);
            }
            _ => out.push(item),
        }
    }
    out
}

fn render(items: &[Item]) -> Block {
    Block::List {
        ordered: items.iter().all(|item| item.numbered),
        items: items
            .iter()
            .map(|item| {
                let mut blocks = vec![match display_math(&item.text) {
                    Some(tex) => Block::Math { tex },
                    None => Block::Paragraph { spans: spans(&item.text) },
                }];
                if !item.children.is_empty() {
                    blocks.push(render(&item.children));
                }
                blocks
            })
            .collect(),
    }
}
