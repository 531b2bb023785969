//! Hiding from the Markdown parser what it would spoil: formulas, front matter, and the tags of folds.
//!
//! The masked text has the same length as the document, so every offset the parser reports is an offset of the document. A formula becomes
//! one [`MATH`] byte and [`FILL`] bytes, and is read from the document later; `<details>` and `<summary>` become blanks and are kept as
//! [`FoldMark`]s beside the text.

use crate::inline::is_formula;

/// First byte of a masked formula.
pub(super) const MATH: u8 = 0x02;
/// Every other byte of a masked formula.
pub(super) const FILL: u8 = 0x03;
/// A masked tag beside text on its line.
pub(super) const GAP: u8 = 0x01;

/// A document ready for the parser.
pub(super) struct Masked {
    /// The text to parse; as long as the document.
    pub text: String,
    /// The formulas, in document order.
    pub formulas: Vec<Formula>,
    /// The tags of folds, in document order.
    pub folds: Vec<FoldMark>,
    /// The lines between the `---` at the very start.
    pub front_matter: Option<FrontMatter>,
}

/// A formula that stands in the document.
pub(super) struct Formula {
    /// Its first byte, delimiters included.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Whether it is displayed on lines of its own.
    pub display: bool,
    /// What stands between the delimiters.
    pub tex: String,
}

/// A tag of a fold.
pub(super) struct FoldMark {
    /// Where the tag starts.
    pub at: usize,
    /// Which tag it is.
    pub tag: FoldTag,
}

/// The tags that make folds.
pub(super) enum FoldTag {
    /// `<details>`
    Open,
    /// `<summary>…</summary>`, with the offsets of what stands between.
    Summary(usize, usize),
    /// `</details>`
    Close,
}

/// The keys and values at the start of a document.
pub(super) struct FrontMatter {
    /// The line of the closing `---`.
    pub last_line: u32,
    /// Keys in lower case with their values, in order.
    pub entries: Vec<(String, String)>,
}

/// What is longer than this is no formula, summary or code span but a delimiter without its partner. The bound also keeps reading linear.
const LONGEST: usize = 4000;

/// Masks a document.
pub(super) fn mask(document: &str) -> Masked {
    let mut bytes: Vec<u8> = document.bytes().map(|byte| if byte <= FILL { b' ' } else { byte }).collect();
    let (front_matter, body) = front_matter(document);
    for byte in &mut bytes[..body] {
        // Bytes of a character are all replaced, so what remains is UTF-8.
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
    let mut scan = Scan { document, bytes, formulas: Vec::new(), folds: Vec::new() };
    scan.lines(body);
    let text =
        String::from_utf8(scan.bytes).unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned());
    Masked { text, formulas: scan.formulas, folds: scan.folds, front_matter }
}

/// Returns the front matter and where the document goes on after it.
fn front_matter(document: &str) -> (Option<FrontMatter>, usize) {
    let mut lines = document.split_inclusive('\n');
    let Some(fence) = lines.next().map(str::trim_end).filter(|line| matches!(*line, "---" | "+++")) else {
        return (None, 0);
    };
    let mut at = document.find('\n').map_or(document.len(), |end| end + 1);
    let mut entries: Vec<(String, String)> = Vec::new();
    for (line, number) in lines.zip(2_u32..).take(100) {
        at += line.len();
        let text = line.trim_end();
        if text == fence || fence == "---" && text == "..." {
            return (Some(FrontMatter { last_line: number, entries }), at);
        }
        let key = text.split_once([':', '=']).filter(|(key, _)| {
            !key.is_empty()
                && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '))
                && key.split(' ').count() <= 3
        });
        match key {
            Some((key, value)) if !text.starts_with([' ', '-']) => {
                let value = value.trim().trim_matches(['"', '\'']);
                entries.push((key.trim().to_lowercase(), value.to_owned()));
            }
            _ if text.is_empty() || text.starts_with([' ', '\t', '#', '-']) => {
                if let Some((item, (_, value))) = text.trim().strip_prefix("- ").zip(entries.last_mut()) {
                    value.push_str(if value.is_empty() { "" } else { ", " });
                    value.push_str(item.trim_matches(['"', '\'']));
                }
            }
            _ => return (None, 0),
        }
    }
    (None, 0)
}

struct Scan<'d> {
    document: &'d str,
    bytes: Vec<u8>,
    formulas: Vec<Formula>,
    folds: Vec<FoldMark>,
}

impl<'d> Scan<'d> {
    fn lines(&mut self, from: usize) {
        let document = self.document;
        let mut fence: Option<(u8, usize)> = None;
        // How far a formula or summary that began on an earlier line reaches.
        let mut taken = from;
        let mut at = from;
        for line in document[from..].split_inclusive('\n') {
            let (start, end) = (at, at + line.trim_end_matches('\n').len());
            at += line.len();
            if taken >= end && taken > start {
                continue;
            }
            let bare = line.trim_start_matches([' ', '\t', '>']).trim_end();
            match fence {
                Some((sign, length)) => {
                    let run = bare.bytes().take_while(|byte| *byte == sign).count();
                    if run >= length && bare.len() == run {
                        fence = None;
                    }
                    continue;
                }
                None => fence = opens_fence(bare),
            }
            if fence.is_none() {
                taken = self.line(start.max(taken), end);
            }
        }
    }

    /// Masks what begins on the line and returns where the last masked thing ends.
    fn line(&mut self, start: usize, end: usize) -> usize {
        let source = self.document.as_bytes();
        let mut at = start;
        let mut tags: Vec<(usize, usize)> = Vec::new();
        while at < end {
            let next = match source[at] {
                b'`' => code_end(source, at, end),
                b'\\' => self.backslash(at, end),
                b'$' => self.dollars(at, end),
                b'<' => match self.tag(at) {
                    Some(close) => {
                        tags.push((at, close));
                        Some(close)
                    }
                    None => None,
                },
                _ => {
                    at += source[at..end]
                        .iter()
                        .position(|byte| matches!(byte, b'`' | b'\\' | b'$' | b'<'))
                        .unwrap_or(end - at);
                    continue;
                }
            };
            at = next.unwrap_or(at + 1);
        }
        let reach = at.max(end);
        if !tags.is_empty() {
            self.hide_tags(start, &tags);
        }
        reach
    }

    /// Tags alone on their lines become blank lines; tags beside text become gaps that keep the text from being indented.
    fn hide_tags(&mut self, start: usize, tags: &[(usize, usize)]) {
        let last = tags.last().map_or(start, |tag| tag.1);
        let end = self.document[last..].find('\n').map_or(self.document.len(), |length| last + length);
        let mut from = start;
        let mut alone = true;
        for (open, close) in tags.iter().copied().chain([(end, end)]) {
            alone &= self.document[from.min(open)..open].chars().all(|c| c.is_whitespace() || matches!(c, '>'));
            from = close;
        }
        for (open, close) in tags {
            for byte in &mut self.bytes[*open..*close] {
                *byte = match (alone, *byte) {
                    (true, b'\n') => b'\n',
                    (true, _) => b' ',
                    (false, _) => GAP,
                };
            }
        }
    }

    fn tag(&mut self, at: usize) -> Option<usize> {
        let rest = &self.document[at..];
        if starts_with_ignoring_case(rest, "<details") {
            let close = at + tag_end(rest)?;
            self.folds.push(FoldMark { at, tag: FoldTag::Open });
            return Some(close);
        }
        if starts_with_ignoring_case(rest, "</details") {
            let close = at + tag_end(rest)?;
            self.folds.push(FoldMark { at, tag: FoldTag::Close });
            return Some(close);
        }
        if starts_with_ignoring_case(rest, "<summary") {
            let open = at + tag_end(rest)?;
            // A summary is short; a missing end tag must not swallow the document.
            let limit = self.at_boundary(open + LONGEST);
            let end = find_ignoring_case(&self.document[open..limit], "</summary")?;
            let close = open + end + tag_end(&self.document[open + end..])?;
            self.folds.push(FoldMark { at, tag: FoldTag::Summary(open, open + end) });
            return Some(close);
        }
        None
    }

    fn backslash(&mut self, at: usize, end: usize) -> Option<usize> {
        let rest = &self.document[at..];
        // Some sites need the backslash escaped.
        for (open, close, display) in
            [("\\\\(", "\\\\)", false), ("\\\\[", "\\\\]", true), ("\\(", "\\)", false), ("\\[", "\\]", true)]
        {
            if !rest.starts_with(open) {
                continue;
            }
            let body = at + open.len();
            let length = self.find_close(body, close, if display { 60 } else { 4 })?;
            let tex = &self.document[body..body + length];
            let alone = self.is_line_start(at) && self.is_line_end(body + length + close.len());
            let marked =
                tex.contains(['\\', '^', '_', '=', '+', '<', '>', '{']) || tex.trim().chars().count() <= 2 && !display;
            if display && !alone && !marked {
                return None;
            }
            return Some(self.hide(at, body + length + close.len(), display, body, body + length));
        }
        if let Some(name) = rest.strip_prefix("\\begin{").and_then(|rest| rest.split_once('}')).map(|(name, _)| name)
            && name.len() < 20
            && self.is_line_start(at)
        {
            let close = format!("\\end{{{name}}}");
            let length = self.find_close(at, &close, 80)?;
            let stop = at + length + close.len();
            return Some(self.hide(at, stop, true, at, stop));
        }
        Some((at + 2).min(end)).filter(|next| self.document.is_char_boundary(*next))
    }

    fn dollars(&mut self, at: usize, end: usize) -> Option<usize> {
        if self.document[at..].starts_with("$$") {
            let body = at + 2;
            let length = self.find_close(body, "$$", 60)?;
            if self.document[body..body + length].trim().is_empty() {
                return Some(body);
            }
            return Some(self.hide(at, body + length + 2, true, body, body + length));
        }
        let source = self.document.as_bytes();
        let limit = end.min(at + 600);
        let mut close = at + 1;
        loop {
            match source[..limit].get(close)? {
                b'\\' => close += 2,
                b'`' => return None,
                b'$' => break,
                _ => close += 1,
            }
        }
        let before = self.document[..at].chars().next_back();
        let after = self.document[close + 1..].chars().next();
        is_formula(&self.document[at + 1..close], before, after).then(|| self.hide(at, close + 1, false, at + 1, close))
    }

    /// Looks for the closing delimiter, not past a blank line nor a fence nor too many lines.
    fn find_close(&self, from: usize, close: &str, lines: usize) -> Option<usize> {
        let mut length = 0;
        let within = self.at_boundary(from + LONGEST);
        for (nth, line) in self.document[from..within].split_inclusive('\n').take(lines).enumerate() {
            if nth > 0 && (line.trim_matches([' ', '\t', '>', '\n']).is_empty() || line.trim_start().starts_with("```"))
            {
                return None;
            }
            if let Some(found) = line.find(close) {
                return Some(length + found);
            }
            length += line.len();
        }
        None
    }

    fn hide(&mut self, start: usize, end: usize, display: bool, body: usize, body_end: usize) -> usize {
        self.bytes[start..end].fill(FILL);
        self.bytes[start] = MATH;
        let tex = self.document[body..body_end]
            .lines()
            .map(|line| line.trim().trim_start_matches("> ").trim())
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n");
        self.formulas.push(Formula { start, end, display, tex });
        end
    }

    /// Returns the offset, or the end of the document, or the character boundary before it.
    fn at_boundary(&self, at: usize) -> usize {
        let at = at.min(self.document.len());
        (0..=at).rev().find(|at| self.document.is_char_boundary(*at)).unwrap_or(0)
    }

    fn is_line_start(&self, at: usize) -> bool {
        let near = self.at_boundary(at.saturating_sub(200));
        self.document[near..at]
            .rsplit('\n')
            .next()
            .is_none_or(|before| before.trim_matches([' ', '\t', '>', '-', '*']).is_empty())
    }

    fn is_line_end(&self, at: usize) -> bool {
        self.document[at..].lines().next().is_none_or(|after| after.trim_matches([' ', '.', ',']).is_empty())
    }
}

fn opens_fence(bare: &str) -> Option<(u8, usize)> {
    let bare = bare.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['-', '*', '+', '.', ')', ' ']);
    let sign = *bare.as_bytes().first().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let run = bare.bytes().take_while(|byte| *byte == sign).count();
    (run >= 3 && !(sign == b'`' && bare[run..].contains('`'))).then_some((sign, run))
}

/// Returns the end of a code span that opens here, when it closes on the line.
fn code_end(source: &[u8], at: usize, end: usize) -> Option<usize> {
    let run = source[at..end].iter().take_while(|byte| **byte == b'`').count();
    let end = end.min(at + run + LONGEST);
    let mut from = at + run;
    while let Some(found) = source[from..end].iter().position(|byte| *byte == b'`') {
        let open = from + found;
        let length = source[open..end].iter().take_while(|byte| **byte == b'`').count();
        from = open + length;
        if length == run {
            return Some(from);
        }
    }
    Some(at + run)
}

/// Returns the length of a tag; one that does not end on its line is none.
fn tag_end(text: &str) -> Option<usize> {
    text.bytes().take(200).take_while(|byte| *byte != b'\n').position(|byte| byte == b'>').map(|at| at + 1)
}

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.as_bytes().get(..start.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(start.as_bytes()))
}

fn find_ignoring_case(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes().windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}
