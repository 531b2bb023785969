//! A saved web page, line for line: what each line of its source shows to whoever reads the page.
//!
//! Lines keep their numbers, so that cards still know where they stand; a page without line breaks is not taken apart.

use crate::markdown::html::{name, tag_end, unescape};

/// What a line of the source shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Its number, 1-based.
    pub number: u32,
    /// Its words; list items and headings carry signs, a line that is bold as a whole stands between `**`.
    pub text: String,
    /// Whether the page sets it apart from what stands above.
    pub apart: bool,
}

/// So much of a text tells whether it is a page.
const SAMPLE: usize = 64 << 10;
/// A longer page is read as it stands, so that memory stays bounded.
const LONGEST: usize = 4 << 20;
/// Fewer lines tell nothing.
const FEWEST_LINES: usize = 8;
/// In percent: how many lines open with a tag in a page pasted without its head.
const TAGGED: usize = 60;

/// Returns the lines that show something, when the text is the source of a page.
pub(crate) fn read(text: &str) -> Option<Vec<Shown>> {
    is_page(text).then(|| {
        let mut source = Source::default();
        text.split('\n').enumerate().filter_map(|(at, line)| source.line(at as u32 + 1, line)).collect()
    })
}

/// Returns whether the text is the source of a page.
pub(crate) fn is_page(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let end = (SAMPLE.min(text.len())..).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let lines: Vec<&str> = text[..end].lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let Some(first) = lines.first().map(|line| line.to_lowercase()) else { return false };
    if first.starts_with("<!doctype html") || first.starts_with("<html") {
        return true;
    }
    let tagged = lines.iter().filter(|line| opens_with_block(line)).count();
    lines.len() >= FEWEST_LINES
        && tagged * 100 >= lines.len() * TAGGED
        && !lines.iter().any(|line| line.starts_with("<details") || line.starts_with("## "))
}

fn opens_with_block(line: &str) -> bool {
    line.starts_with('<') && {
        let name = name(line);
        heading(&name).is_some()
            || [
                "p",
                "div",
                "ul",
                "ol",
                "li",
                "pre",
                "table",
                "tr",
                "td",
                "th",
                "dl",
                "dt",
                "dd",
                "section",
                "article",
                "blockquote",
                "body",
            ]
            .contains(&name.as_str())
    }
}

fn heading(name: &str) -> Option<usize> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// What is open where a line begins.
#[derive(Default)]
struct Source {
    /// The element whose contents are not shown.
    hidden: Option<String>,
    comment: bool,
    code: bool,
    /// The lists around the line: the last number of an ordered one.
    lists: Vec<Option<u32>>,
}

/// What is made of a line while it is read.
#[derive(Default)]
struct Draft {
    text: String,
    sign: String,
    apart: bool,
}

impl Source {
    fn line(&mut self, number: u32, line: &str) -> Option<Shown> {
        let code = self.code;
        let mut draft = Draft::default();
        let mut rest = line;
        while !rest.is_empty() {
            rest = self.step(rest, &mut draft);
        }
        let text = unescape(&draft.text);
        let words = if code || self.code { text.trim_end() } else { text.trim() };
        if words.trim().is_empty() {
            return None;
        }
        let inner =
            words.strip_prefix("**").and_then(|words| words.strip_suffix("**")).filter(|words| !words.contains("**"));
        let apart = draft.apart || inner.is_some();
        let words = if inner.is_some() { words.to_owned() } else { words.replace("**", "") };
        Some(Shown { number, text: format!("{}{words}", draft.sign), apart })
    }

    /// Reads up to the end of the next tag and returns what follows it.
    fn step<'l>(&mut self, rest: &'l str, draft: &mut Draft) -> &'l str {
        if self.comment {
            let Some(end) = rest.find("-->") else { return "" };
            self.comment = false;
            return &rest[end + 3..];
        }
        let Some(open) = rest.find('<') else {
            self.show(rest, draft);
            return "";
        };
        self.show(&rest[..open], draft);
        let tag = &rest[open..];
        if let Some(comment) = tag.strip_prefix("<!--") {
            self.comment = true;
            return comment;
        }
        let Some(end) = tag_end(tag) else {
            self.show("<", draft);
            return &tag[1..];
        };
        self.tag(&tag[..end], draft);
        &tag[end..]
    }

    fn show(&self, text: &str, draft: &mut Draft) {
        if self.hidden.is_none() {
            draft.text.push_str(text);
        }
    }

    fn tag(&mut self, tag: &str, draft: &mut Draft) {
        let name = name(tag);
        let closes = tag.starts_with("</");
        if let Some(hidden) = &self.hidden {
            if closes && *hidden == name {
                self.hidden = None;
            }
            return;
        }
        match name.as_str() {
            "script" | "style" | "head" | "nav" | "footer" | "svg" | "noscript" | "button"
                if !closes && !tag.ends_with("/>") =>
            {
                self.hidden = Some(name);
            }
            "pre" => self.code = !closes,
            "ul" | "menu" if !closes => self.lists.push(None),
            "ol" if !closes => self.lists.push(Some(0)),
            "ul" | "menu" | "ol" => drop(self.lists.pop()),
            "li" if !closes => self.item(draft),
            "b" | "strong" => draft.text.push_str("**"),
            "br" => draft.text.push(' '),
            "td" | "th" if closes => draft.text.push_str(" — "),
            "dt" | "summary" if !closes => draft.apart = true,
            _ if !closes => {
                if let Some(level) = heading(&name) {
                    draft.sign = format!("{} ", "#".repeat(level.max(2)));
                    draft.apart = true;
                }
            }
            _ => {}
        }
    }

    /// A second item on the same line begins no line of its own.
    fn item(&mut self, draft: &mut Draft) {
        if !draft.text.trim().is_empty() {
            draft.text.push_str("; ");
            return;
        }
        let depth = self.lists.len().max(1) - 1;
        let sign = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}. ")
            }
            _ => "• ".to_owned(),
        };
        draft.sign = format!("{}{sign}", "  ".repeat(depth));
        draft.apart = depth == 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_it_is_seen() {
        let page = "<!DOCTYPE html>\n<html><head>\n<title>x</title></head><body>\n<h2>Trees &amp; forests</h2>\n<p><b>What is bagging?</b></p>\n<p>Averaging <b>many</b> trees.<!-- why -->\n<ul><li>less variance</li>\n<li>same bias</li></ul>\n<pre>\nfor t in trees:\n    t.fit(a &lt; b)\n</pre>\n<script>\nvar a = '<p>no</p>';\n</script>\n";
        let shown: Vec<(u32, String, bool)> =
            read(page).unwrap().into_iter().map(|line| (line.number, line.text, line.apart)).collect();
        let expected = [
            (4, "## Trees & forests", true),
            (5, "**What is bagging?**", true),
            (6, "Averaging many trees.", false),
            (7, "• less variance", true),
            (8, "• same bias", true),
            (10, "for t in trees:", false),
            (11, "    t.fit(a < b)", false),
        ];
        assert_eq!(shown, expected.map(|(number, text, apart)| (number, text.to_owned(), apart)));
    }

    #[test]
    fn text_that_mentions_tags_is_no_page() {
        assert_eq!(read("What is <br> for?\nIt ends a line.\n"), None);
    }
}
