//! The document as a tree of blocks whose text is kept line by line, each with its place in the document.

use domain::bank::Inline;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::html;
use super::mask::{FILL, Formula, GAP, MATH, Masked};

/// A block with its place.
#[derive(Debug)]
pub(super) struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Its first byte.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Its first line.
    pub first: u32,
    /// Its last line that is not blank.
    pub last: u32,
    /// The text of a heading or paragraph.
    pub lines: Vec<TextLine>,
    /// The blocks inside.
    pub children: Vec<Node>,
}

/// What a block is.
#[derive(Debug)]
pub(super) enum NodeKind {
    Heading(u8),
    Paragraph,
    List {
        ordered: bool,
    },
    Item {
        /// The number written before it, when there is one.
        number: Option<u32>,
        /// Whether a task is done, for task lists.
        task: Option<bool>,
    },
    Code {
        language: Option<String>,
        text: String,
    },
    Quote,
    Table {
        head: Vec<Vec<Run>>,
        rows: Vec<Row>,
    },
    Html {
        text: String,
    },
    Footnote {
        label: String,
    },
    Rule,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    pub line: u32,
    pub cells: Vec<Vec<Run>>,
}

/// One source line of a paragraph; a formula may make it span several.
#[derive(Clone, Debug)]
pub(super) struct TextLine {
    /// Where its text starts.
    pub at: usize,
    pub first: u32,
    pub last: u32,
    pub runs: Vec<Run>,
}

/// A span of text with what the document wrote for it.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub inline: Inline,
    /// The source, for code and formulas: their delimiters belong to the question.
    raw: Option<String>,
    /// Whether it is a displayed formula.
    pub display: bool,
    /// Whether it is inside strong emphasis.
    pub bold: bool,
}

impl Run {
    pub fn text(text: impl Into<String>) -> Self {
        Run { inline: Inline::text(text), raw: None, display: false, bold: false }
    }

    /// Returns the run as a question shows it: formulas and code in their delimiters.
    pub fn source(&self) -> &str {
        match (&self.raw, &self.inline) {
            (Some(raw), _) => raw,
            (
                None,
                Inline::Text { text }
                | Inline::Code { text }
                | Inline::Strong { text }
                | Inline::Emphasis { text }
                | Inline::Link { text, .. },
            ) => text,
            (None, Inline::Math { tex }) => tex,
        }
    }

    /// Removes the first bytes of its text; code and formulas go as a whole.
    fn drop_prefix(&mut self, length: usize) {
        match &mut self.inline {
            Inline::Text { text } | Inline::Strong { text } | Inline::Emphasis { text } | Inline::Link { text, .. } => {
                text.drain(..length);
            }
            Inline::Code { .. } | Inline::Math { .. } => {}
        }
    }
}

/// Returns the runs as one text, formulas in their delimiters.
pub(super) fn source(runs: &[Run]) -> String {
    runs.iter().map(Run::source).collect()
}

/// Returns several lines as one text.
pub(super) fn source_of_lines(lines: &[TextLine]) -> String {
    lines
        .iter()
        .map(|line| source(&line.runs).trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Splits runs at a byte of their [`source`].
pub(super) fn split_runs(mut runs: Vec<Run>, at: usize) -> (Vec<Run>, Vec<Run>) {
    let mut before = 0;
    for index in 0..runs.len() {
        let length = runs[index].source().len();
        if before + length > at {
            let mut right = runs.split_off(index);
            let inside = at - before;
            if inside > 0 {
                let splits = runs_can_split(&right[0]) && right[0].source().is_char_boundary(inside);
                let mut left = right[0].clone();
                if splits {
                    if let Inline::Text { text }
                    | Inline::Strong { text }
                    | Inline::Emphasis { text }
                    | Inline::Link { text, .. } = &mut left.inline
                    {
                        text.truncate(inside);
                    }
                    right[0].drop_prefix(inside);
                } else {
                    right.remove(0);
                }
                runs.push(left);
            }
            return (runs, right);
        }
        before += length;
    }
    (runs, Vec::new())
}

fn runs_can_split(run: &Run) -> bool {
    !matches!(run.inline, Inline::Code { .. } | Inline::Math { .. })
}

/// Where lines start, to turn offsets into line numbers.
pub(super) struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    pub fn of(document: &str) -> Self {
        let ends = document.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        LineIndex { starts: std::iter::once(0).chain(ends).collect() }
    }

    /// Returns the 1-based line of a byte.
    pub fn line(&self, at: usize) -> u32 {
        u32::try_from(self.starts.partition_point(|start| *start <= at)).unwrap_or(u32::MAX)
    }
}

/// Parses a masked document.
pub(super) fn parse(document: &str, masked: &Masked, index: &LineIndex) -> Vec<Node> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut builder =
        Builder { document, masked, index, stack: Vec::new(), done: Vec::new(), style: Style::default(), skipped: 0 };
    for (event, range) in Parser::new_ext(&masked.text, options).into_offset_iter() {
        builder.event(event, range.start, range.end);
    }
    while !builder.stack.is_empty() {
        builder.close();
    }
    builder.done
}

/// Parses a short text such as the summary of a fold as one run of spans.
pub(super) fn parse_inline(text: &str) -> Vec<Run> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A blank and a letter keep a leading number or sign from opening a list.
    let masked = super::mask::mask(&format!("x {text}"));
    let document = format!("x {text}");
    let nodes = parse(&document, &masked, &LineIndex::of(&document));
    let runs = nodes.into_iter().flat_map(|node| node.lines).flat_map(|line| line.runs).collect();
    split_runs(runs, 2).1
}

/// Deeper nesting than anyone writes by hand is read as if it were not there.
const DEEPEST: usize = 40;

#[derive(Default)]
struct Style {
    strong: usize,
    emphasis: usize,
    /// The link that is open, with its text so far.
    link: Option<(String, String)>,
    image: usize,
    link_is_image: bool,
}

struct Builder<'d> {
    document: &'d str,
    masked: &'d Masked,
    index: &'d LineIndex,
    stack: Vec<Node>,
    done: Vec<Node>,
    style: Style,
    skipped: usize,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, start: usize, end: usize) {
        match event {
            Event::Start(tag) => self.start(tag, start, end),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, start, end),
            Event::Code(code) => {
                let raw = self.document[start..end].to_owned();
                let text = code.into_string();
                self.run(Inline::Code { text }, Some(raw), start, end);
            }
            Event::Html(text) => match self.stack.last_mut() {
                Some(Node { kind: NodeKind::Html { text: all }, .. }) => all.push_str(&text),
                _ => self.html(&text, start, end),
            },
            Event::InlineHtml(text) => self.html(&text, start, end),
            Event::FootnoteReference(label) => self.run(Inline::text(format!("[{label}]")), None, start, end),
            Event::SoftBreak | Event::HardBreak => self.line_break(end),
            Event::Rule => {
                self.close_implicit();
                self.open(NodeKind::Rule, start, end);
                self.close();
            }
            Event::TaskListMarker(done) => {
                if let Some(Node { kind: NodeKind::Item { task, .. }, .. }) =
                    self.stack.iter_mut().rev().find(|node| matches!(node.kind, NodeKind::Item { .. }))
                {
                    *task = Some(done);
                }
            }
            Event::InlineMath(tex) | Event::DisplayMath(tex) => {
                let raw = self.document[start..end].to_owned();
                self.run(Inline::Math { tex: tex.into_string() }, Some(raw), start, end);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, start: usize, end: usize) {
        let kind = match tag {
            Tag::Emphasis => return self.style.emphasis += 1,
            Tag::Strong => return self.style.strong += 1,
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => return,
            Tag::Link { dest_url, .. } => {
                self.style.link = Some((dest_url.into_string(), String::new()));
                return;
            }
            Tag::Image { dest_url, .. } => {
                self.style.image += 1;
                if self.style.link.is_none() {
                    self.style.link = Some((dest_url.into_string(), String::new()));
                    self.style.link_is_image = true;
                }
                return;
            }
            Tag::TableHead => return,
            Tag::TableRow => {
                let line = self.index.line(start);
                if let Some(NodeKind::Table { rows, .. }) = self.stack.last_mut().map(|node| &mut node.kind) {
                    rows.push(Row { line, cells: Vec::new() });
                }
                return;
            }
            Tag::TableCell => NodeKind::Paragraph,
            Tag::Paragraph => NodeKind::Paragraph,
            Tag::Heading { level, .. } => NodeKind::Heading(level as u8),
            Tag::BlockQuote(_) => NodeKind::Quote,
            Tag::CodeBlock(kind) => NodeKind::Code {
                language: match kind {
                    CodeBlockKind::Fenced(info) => language(&info),
                    CodeBlockKind::Indented => None,
                },
                text: String::new(),
            },
            Tag::HtmlBlock => NodeKind::Html { text: String::new() },
            Tag::List(number) => NodeKind::List { ordered: number.is_some() },
            Tag::Item => NodeKind::Item { number: self.number_at(start), task: None },
            Tag::FootnoteDefinition(label) => NodeKind::Footnote { label: label.into_string() },
            Tag::Table(_) => NodeKind::Table { head: Vec::new(), rows: Vec::new() },
            Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition | Tag::MetadataBlock(_) => {
                NodeKind::Paragraph
            }
        };
        self.close_implicit();
        let container =
            matches!(kind, NodeKind::Quote | NodeKind::List { .. } | NodeKind::Item { .. } | NodeKind::Footnote { .. });
        if container && self.stack.len() >= DEEPEST {
            self.skipped += 1;
            return;
        }
        self.open(kind, start, end);
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.style.emphasis = self.style.emphasis.saturating_sub(1),
            TagEnd::Strong => self.style.strong = self.style.strong.saturating_sub(1),
            TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Link => self.end_link(),
            TagEnd::Image => {
                self.style.image = self.style.image.saturating_sub(1);
                // A picture inside a link is the link's text.
                if self.style.image == 0 && std::mem::take(&mut self.style.link_is_image) {
                    self.end_link();
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {}
            TagEnd::TableCell => self.end_cell(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition if self.skipped > 0 => {
                self.close_implicit();
                self.skipped -= 1;
            }
            TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => {
                self.close_implicit();
                self.close();
            }
            _ => self.close(),
        }
    }

    fn end_link(&mut self) {
        if let Some((href, text)) = self.style.link.take() {
            let text = if text.trim().is_empty() { "image".to_owned() } else { text };
            let at = self.last_end();
            self.push(
                Run { inline: Inline::Link { text, href }, raw: None, display: false, bold: self.style.strong > 0 },
                at,
                at,
            );
        }
    }

    fn last_end(&self) -> usize {
        self.stack.last().map_or(0, |node| node.lines.last().map_or(node.start, |line| line.at))
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.stack.pop() else { return };
        let runs: Vec<Run> = cell.lines.into_iter().flat_map(|line| line.runs).collect();
        if let Some(NodeKind::Table { head, rows }) = self.stack.last_mut().map(|node| &mut node.kind) {
            match rows.last_mut() {
                Some(row) => row.cells.push(runs),
                None => head.push(runs),
            }
        }
    }

    fn open(&mut self, kind: NodeKind, start: usize, end: usize) {
        let inner = &self.masked.text[start..end];
        let visible = inner.trim_end().len();
        // Fillers at the start belong to a tag before the text.
        let first = self.index.line(
            start
                + inner
                    .bytes()
                    .take_while(|byte| matches!(*byte, GAP | b'\n'))
                    .count()
                    .min(inner.len().saturating_sub(1)),
        );
        let last = self.index.line(start + visible.max(1) - 1).max(first);
        self.stack.push(Node { kind, start, end, first, last, lines: Vec::new(), children: Vec::new() });
    }

    fn close(&mut self) {
        if let Some(node) = self.stack.pop() {
            match self.stack.last_mut() {
                Some(parent) => parent.children.push(node),
                None => self.done.push(node),
            }
        }
    }

    /// The text of a tight list item stands in no paragraph; it gets one, which the next block ends.
    fn close_implicit(&mut self) {
        if let [.., parent, Node { kind: NodeKind::Paragraph, .. }] = self.stack.as_slice()
            && matches!(parent.kind, NodeKind::Item { .. } | NodeKind::Footnote { .. } | NodeKind::Quote)
        {
            self.close();
        }
    }

    fn number_at(&self, start: usize) -> Option<u32> {
        let rest = self.document[start..].trim_start();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        rest[..digits].parse().ok()
    }

    fn text(&mut self, text: &str, start: usize, end: usize) {
        if let Some(Node { kind: NodeKind::Code { text: all, .. }, .. }) = self.stack.last_mut() {
            // Masked formulas in code are no formulas: take what the document says.
            all.push_str(if text.len() == end - start { &self.document[start..end] } else { text });
            return;
        }
        if let Some(Node { kind: NodeKind::Html { text: all }, .. }) = self.stack.last_mut() {
            all.push_str(text);
            return;
        }
        if text.len() != end - start || !text.bytes().any(|byte| byte <= FILL) {
            return self.styled(text.to_owned(), start, end);
        }
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let from = at;
            match bytes[at] {
                MATH => {
                    at = at + 1 + bytes[at + 1..].iter().take_while(|byte| **byte == FILL).count();
                    self.formula(start + from);
                }
                GAP | FILL => at += 1,
                _ => {
                    at += bytes[at..].iter().take_while(|byte| **byte > FILL).count();
                    self.styled(text[from..at].to_owned(), start + from, start + at);
                }
            }
        }
    }

    fn formula(&mut self, start: usize) {
        let found = self.masked.formulas.binary_search_by_key(&start, |formula| formula.start);
        if let Some(Formula { end, display, tex, .. }) = found.ok().map(|index| &self.masked.formulas[index]) {
            let raw = self.document[start..*end].split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some((_, text)) = &mut self.style.link {
                text.push_str(&raw);
                return;
            }
            let run = Run {
                inline: Inline::Math { tex: tex.clone() },
                raw: Some(raw),
                display: *display,
                bold: self.style.strong > 0,
            };
            self.push(run, start, *end);
        }
    }

    fn styled(&mut self, text: String, start: usize, end: usize) {
        let inline = match () {
            () if self.style.strong > 0 => Inline::Strong { text },
            () if self.style.emphasis > 0 => Inline::Emphasis { text },
            () => Inline::Text { text },
        };
        self.run(inline, None, start, end);
    }

    fn run(&mut self, inline: Inline, raw: Option<String>, start: usize, end: usize) {
        let run = Run { inline, raw, display: false, bold: self.style.strong > 0 };
        if let Some((_, text)) = &mut self.style.link {
            text.push_str(run.source());
            return;
        }
        self.push(run, start, end);
    }

    fn html(&mut self, tag: &str, start: usize, end: usize) {
        match html::inline(tag) {
            html::Meaning::Nothing => {}
            html::Meaning::Break => self.line_break(end),
            html::Meaning::Bold => self.style.strong += 1,
            html::Meaning::EndBold => self.style.strong = self.style.strong.saturating_sub(1),
            html::Meaning::Text(text) => self.styled(text.to_owned(), start, end),
        }
    }

    fn line_break(&mut self, end: usize) {
        if let Some((_, text)) = &mut self.style.link {
            text.push(' ');
            return;
        }
        let line = self.index.line(end.min(self.document.len().saturating_sub(1)));
        if let Some(node) = self.stack.last_mut()
            && !node.lines.is_empty()
        {
            node.lines.push(TextLine { at: end, first: line, last: line, runs: Vec::new() });
        }
    }

    fn push(&mut self, run: Run, start: usize, end: usize) {
        let needs_paragraph = match self.stack.last().map(|node| &node.kind) {
            Some(NodeKind::Paragraph | NodeKind::Heading(_)) => false,
            Some(NodeKind::Item { .. } | NodeKind::Footnote { .. } | NodeKind::Quote) | None => true,
            Some(_) => return,
        };
        if needs_paragraph {
            self.open(NodeKind::Paragraph, start, end.max(start));
        }
        let (first, last) = (self.index.line(start), self.index.line(end.max(start + 1) - 1));
        let Some(node) = self.stack.last_mut() else { return };
        node.last = node.last.max(last);
        match node.lines.last_mut() {
            None => node.lines.push(TextLine { at: start, first, last, runs: vec![run] }),
            Some(line) if line.runs.is_empty() => {
                *line = TextLine { at: start, first, last, runs: vec![run] };
            }
            Some(line) => {
                line.last = line.last.max(last);
                merge(&mut line.runs, run);
            }
        }
    }
}

/// Text that was split at an escape or entity becomes one run again.
fn merge(runs: &mut Vec<Run>, run: Run) {
    let joined = match (runs.last_mut().map(|last| &mut last.inline), &run.inline) {
        (Some(Inline::Text { text }), Inline::Text { text: more })
        | (Some(Inline::Strong { text }), Inline::Strong { text: more })
        | (Some(Inline::Emphasis { text }), Inline::Emphasis { text: more }) => {
            text.push_str(more);
            true
        }
        _ => false,
    };
    if !joined {
        runs.push(run);
    }
}

fn language(info: &str) -> Option<String> {
    let word = info.split([' ', ',', '{', '}', '\t']).find(|word| !word.is_empty())?;
    let lower = word.trim_start_matches('.').to_lowercase();
    Some(match lower.as_str() {
        "py" | "python3" | "ipython" | "pycon" => "python".to_owned(),
        "js" | "node" => "javascript".to_owned(),
        "ts" => "typescript".to_owned(),
        "c++" | "cc" | "cxx" | "hpp" => "cpp".to_owned(),
        "sh" | "shell" | "zsh" | "console" | "shell-session" => "bash".to_owned(),
        "rs" => "rust".to_owned(),
        "golang" => "go".to_owned(),
        "postgresql" | "mysql" | "sqlite" => "sql".to_owned(),
        "text" | "txt" | "plain" | "plaintext" | "none" => return None,
        _ => lower,
    })
}
