//! The elements that are open, and the ends that HTML leaves unsaid.

use html5ever::tokenizer::Tag;

use super::tag::{Meaning, is_void, meaning};
use super::writer::Writer;

/// Elements deeper than this are read as if their tags were not there.
const DEEPEST: usize = 256;

/// The elements that are open, outermost first, and what was written of them.
#[derive(Default)]
pub(super) struct Elements {
    open: Vec<(String, Meaning)>,
    writer: Writer,
}

impl Elements {
    pub fn text(&mut self, text: &str) {
        self.writer.text(text);
    }

    pub fn start(&mut self, tag: &Tag) {
        let meaning = meaning(tag);
        self.end_what_cannot_hold(&meaning);
        if is_void(&tag.name) {
            self.writer.start(&meaning);
        } else if self.open.len() < DEEPEST {
            self.writer.start(&meaning);
            self.open.push((tag.name.to_string(), meaning));
        }
    }

    pub fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| open == name) {
            self.end_from(at);
        }
    }

    pub fn finish(mut self) -> String {
        self.end_from(0);
        self.writer.finish()
    }

    /// An item ends the item before it, a row the row, a cell the cell; what stands by itself ends a paragraph.
    fn end_what_cannot_hold(&mut self, next: &Meaning) {
        let within = |inner: fn(&Meaning) -> bool, around: fn(&Meaning) -> bool| {
            let at = self.open.iter().rposition(|(_, open)| inner(open) || around(open))?;
            inner(&self.open[at].1).then_some(at)
        };
        let is_table = |open: &Meaning| *open == Meaning::Table;
        let ended = match next {
            Meaning::Item => within(|open| *open == Meaning::Item, |open| matches!(open, Meaning::List { .. })),
            Meaning::Row => within(|open| *open == Meaning::Row, is_table),
            Meaning::Cell => within(|open| *open == Meaning::Cell, is_table),
            Meaning::Term => within(|open| *open == Meaning::Term, |open| *open == Meaning::Block),
            next if next.is_block() => {
                let at = self.open.iter().rposition(|(_, open)| open.is_block() || *open == Meaning::Cell);
                at.filter(|&at| self.open[at].0 == "p")
            }
            _ => None,
        };
        if let Some(at) = ended {
            self.end_from(at);
        }
    }

    fn end_from(&mut self, at: usize) {
        while self.open.len() > at {
            if let Some((_, meaning)) = self.open.pop() {
                self.writer.end(&meaning);
            }
        }
    }
}
