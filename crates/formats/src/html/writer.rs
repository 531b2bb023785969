//! Markdown as it grows: spaces that collapse, marks that open late, indents of lists.

use super::tag::Meaning;

/// Lists deeper than this are not indented further.
const DEEPEST_LIST: usize = 12;

/// What was written so far.
#[derive(Default)]
pub(super) struct Writer {
    /// Text under construction: the page, and inside it cells, terms, formulas that are open.
    pages: Vec<Page>,
    lists: Vec<List>,
    tables: Vec<Vec<Vec<String>>>,
    /// How many hidden elements, and how many formulas in another language, we are inside of.
    hidden: usize,
    drawn: usize,
    verbatim: usize,
    quotes: usize,
    title: Option<String>,
}

/// One text under construction.
#[derive(Default)]
struct Page {
    out: String,
    /// Whether white space was read since the last character.
    space: bool,
    /// How many line ends go before the next character.
    breaks: usize,
    /// Marks that open before the next character.
    marks: Vec<&'static str>,
    /// Whether text is taken as it stands.
    raw: bool,
}

struct List {
    /// The next number, when items are numbered.
    number: Option<u32>,
    /// The mark of an item that has no text yet.
    mark: Option<String>,
    indent: usize,
}

impl Writer {
    pub fn text(&mut self, text: &str) {
        if self.hidden > 0 || self.drawn > 0 && !self.page().raw {
            return;
        }
        if self.verbatim > 0 || self.page().raw {
            self.page().out.push_str(text);
            return;
        }
        let escape = !text.contains("\\(") && !text.contains('$') && !text.contains("\\[");
        let mut characters = text.chars().peekable();
        let mut before = ' ';
        while let Some(c) = characters.next() {
            if c.is_whitespace() {
                self.page().space = true;
            } else {
                let next = characters.peek().copied().unwrap_or(' ');
                self.put();
                match c {
                    '*' if escape && !(before.is_whitespace() && next.is_whitespace()) => {
                        self.page().out.push_str("\\*")
                    }
                    '<' if next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?') => {
                        self.page().out.push_str("&lt;")
                    }
                    _ => self.page().out.push(c),
                }
            }
            before = c;
        }
    }

    pub fn start(&mut self, meaning: &Meaning) {
        match meaning {
            Meaning::Hidden => self.hidden += 1,
            _ if self.hidden > 0 => {}
            Meaning::Drawn => self.drawn += 1,
            Meaning::Formula { .. } | Meaning::Title | Meaning::Cell | Meaning::Summary => {
                let raw = matches!(meaning, Meaning::Formula { .. });
                self.page();
                self.pages.push(Page { raw, ..Page::default() });
            }
            Meaning::Break if self.verbatim > 0 => self.page().out.push('\n'),
            Meaning::Break => self.end_line(),
            Meaning::Block => self.end_block(),
            Meaning::Term => {
                self.end_block();
                self.page().marks.push("**");
            }
            Meaning::Heading(level) => {
                self.end_block();
                self.put();
                let sign = "#".repeat(usize::from(*level));
                self.page().out.push_str(&sign);
                self.page().space = true;
            }
            Meaning::Marked(mark) if self.verbatim == 0 => self.page().marks.push(mark),
            Meaning::Code(_) if self.verbatim == 0 => self.page().marks.push("`"),
            Meaning::Code(Some(language)) => self.name_language(language),
            Meaning::Script(sign) if self.verbatim == 0 => {
                self.put();
                self.page().out.push(*sign);
                self.pages.push(Page::default());
            }
            Meaning::Picture(words) if !words.trim().is_empty() => self.text(&format!("[picture: {}]", words.trim())),
            Meaning::List { ordered } => {
                if self.lists.is_empty() {
                    self.end_block()
                } else {
                    self.page().breaks = self.page().breaks.max(1)
                }
                let indent =
                    self.lists.last().map_or(0, |list| list.indent + if list.number.is_some() { 3 } else { 2 });
                let indent = if self.lists.len() < DEEPEST_LIST { indent } else { 0 };
                self.lists.push(List { number: ordered.then_some(1), mark: None, indent });
            }
            Meaning::Item => self.begin_item(),
            Meaning::Quote => {
                self.end_block();
                self.quotes += 1;
            }
            Meaning::Verbatim => {
                if self.verbatim == 0 {
                    self.end_block();
                    self.put();
                    self.page().out.push_str("```\n");
                }
                self.verbatim += 1;
            }
            Meaning::Table => {
                self.end_block();
                self.tables.push(Vec::new());
            }
            Meaning::Row => {
                if let Some(rows) = self.tables.last_mut() {
                    rows.push(Vec::new());
                }
            }
            Meaning::Fold => {
                self.end_block();
                self.put();
                self.page().out.push_str("<details>");
            }
            Meaning::Rule => {
                self.end_block();
                self.put();
                self.page().out.push_str("---");
                self.end_block();
            }
            _ => {}
        }
    }

    pub fn end(&mut self, meaning: &Meaning) {
        match meaning {
            Meaning::Hidden => self.hidden -= 1,
            _ if self.hidden > 0 => {}
            Meaning::Drawn => self.drawn -= 1,
            Meaning::Formula { display } => {
                let tex = self.close();
                self.formula(tex.trim(), *display);
            }
            Meaning::Title => self.title = Some(self.close()).filter(|title| !title.is_empty()),
            Meaning::Cell => {
                let text = self.close();
                match self.tables.last_mut() {
                    Some(rows) => {
                        if rows.is_empty() {
                            rows.push(Vec::new());
                        }
                        if let Some(row) = rows.last_mut() {
                            row.push(text);
                        }
                    }
                    None => self.paste(&text),
                }
            }
            Meaning::Summary => {
                let text = self.close().replace('\n', " ");
                self.put();
                self.page().out.push_str(&format!("<summary>{text}</summary>"));
                self.end_block();
            }
            Meaning::Script(_) if self.verbatim == 0 => {
                let text = self.close();
                let one = text.chars().all(char::is_alphanumeric);
                self.page().out.push_str(&if one { text } else { format!("({text})") });
            }
            Meaning::Marked(mark) if self.verbatim == 0 => self.close_mark(mark),
            Meaning::Code(_) if self.verbatim == 0 => self.close_mark("`"),
            Meaning::Term => {
                self.close_mark("**");
                self.end_block();
            }
            Meaning::Block | Meaning::Heading(_) => self.end_block(),
            Meaning::List { .. } => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.end_block();
                }
            }
            Meaning::Item => {
                if let Some(list) = self.lists.last_mut() {
                    list.mark = None;
                }
                self.page().breaks = self.page().breaks.max(1);
            }
            Meaning::Quote => {
                self.end_block();
                self.quotes = self.quotes.saturating_sub(1);
            }
            Meaning::Verbatim => {
                self.verbatim -= 1;
                if self.verbatim == 0 {
                    let out = &mut self.page().out;
                    out.truncate(out.trim_end().len());
                    out.push_str("\n```");
                    self.end_block();
                }
            }
            Meaning::Table => {
                if let Some(rows) = self.tables.pop() {
                    self.table(&rows);
                }
            }
            Meaning::Fold => {
                self.end_block();
                self.put();
                self.page().out.push_str("</details>");
                self.end_block();
            }
            _ => {}
        }
    }

    pub fn finish(mut self) -> String {
        while self.pages.len() > 1 {
            let text = self.close();
            self.paste(&text);
        }
        let body = self.close();
        match self.title {
            Some(title) if !body.lines().any(|line| line.starts_with("# ")) => format!("# {title}\n\n{body}"),
            _ => body,
        }
    }

    fn page(&mut self) -> &mut Page {
        if self.pages.is_empty() {
            self.pages.push(Page::default());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// Ends the text that is open and returns it.
    fn close(&mut self) -> String {
        self.pages.pop().map(|page| page.out.trim().to_owned()).unwrap_or_default()
    }

    fn paste(&mut self, text: &str) {
        if !text.is_empty() {
            self.end_block();
            self.put();
            self.page().out.push_str(text);
            self.end_block();
        }
    }

    fn end_line(&mut self) {
        let page = self.page();
        page.breaks = (page.breaks + 1).min(2);
    }

    fn end_block(&mut self) {
        self.page().breaks = 2;
    }

    /// Writes what goes before the next character: ends of lines, the mark of an item or the indent, a space, opening marks.
    fn put(&mut self) {
        let inner = self.pages.len() > 1;
        let (quotes, breaks) = (self.quotes, self.page().breaks);
        let starts = self.page().out.is_empty();
        if breaks > 0 || starts {
            let mut line = String::new();
            if !inner {
                line.push_str(&"> ".repeat(quotes.min(DEEPEST_LIST)));
                line.push_str(&self.item());
            }
            let page = self.page();
            if !starts {
                page.out.push_str(match breaks {
                    1 if inner || line.is_empty() => "  \n",
                    1 => "\n",
                    _ => "\n\n",
                });
            }
            page.out.push_str(&line);
            page.breaks = 0;
        } else if self.page().space {
            self.page().out.push(' ');
        }
        let page = self.page();
        page.space = false;
        for mark in std::mem::take(&mut page.marks) {
            page.out.push_str(mark);
        }
    }

    /// Returns the mark of the item that begins here, or the indent of the one that goes on.
    fn item(&mut self) -> String {
        let Some(list) = self.lists.last_mut() else { return String::new() };
        match list.mark.take() {
            Some(mark) => format!("{}{mark}", " ".repeat(list.indent)),
            None => " ".repeat(list.indent + if list.number.is_some() { 3 } else { 2 }),
        }
    }

    fn begin_item(&mut self) {
        self.page().breaks = self.page().breaks.max(1);
        if let Some(list) = self.lists.last_mut() {
            list.mark = Some(match &mut list.number {
                Some(number) => {
                    *number += 1;
                    format!("{}. ", *number - 1)
                }
                None => "- ".to_owned(),
            });
        }
    }

    /// A mark that opened and holds nothing is dropped.
    fn close_mark(&mut self, mark: &'static str) {
        let page = self.page();
        if page.marks.last() == Some(&mark) {
            page.marks.pop();
        } else {
            page.out.push_str(mark);
        }
    }

    fn name_language(&mut self, language: &str) {
        let out = &mut self.page().out;
        if out.ends_with("```\n") {
            out.truncate(out.len() - 1);
            out.push_str(language);
            out.push('\n');
        }
    }

    fn formula(&mut self, tex: &str, display: bool) {
        if tex.is_empty() {
            return;
        }
        if display {
            self.end_block();
            self.put();
            self.page().out.push_str(&format!("$$\n{tex}\n$$"));
            self.end_block();
        } else {
            self.put();
            self.page().out.push_str(&format!("\\({tex}\\)"));
        }
    }

    /// A table with a single column was there for its looks.
    fn table(&mut self, rows: &[Vec<String>]) {
        if rows.iter().all(|row| row.len() <= 1) {
            rows.iter().flatten().for_each(|cell| self.paste(cell));
            return;
        }
        self.end_block();
        for (at, row) in rows.iter().filter(|row| !row.is_empty()).enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| flat(cell)).collect();
            self.put();
            self.page().out.push_str(&format!("| {} |", cells.join(" | ")));
            if at == 0 {
                self.page().out.push_str(&format!("\n|{}", "---|".repeat(cells.len())));
            }
            self.page().out.push('\n');
        }
        let out = &mut self.page().out;
        out.truncate(out.trim_end().len());
        self.end_block();
    }
}

/// Returns a cell on one line.
fn flat(cell: &str) -> String {
    let lines: Vec<&str> = cell.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("<br>").replace('|', "\\|")
}
