//! Text for people in a terminal: a little color where it is wanted, wrapped answers, formulas as they are written.

use anstyle::{AnsiColor, Style};
use console::Term;
use domain::bank::{Block, LineSpan, spans_text};

/// Returns the text as an error label.
pub fn error(text: &str) -> String {
    styled(text, AnsiColor::Red.on_default().bold(), console::colors_enabled_stderr())
}

/// Returns the text set off.
pub fn strong(text: &str) -> String {
    styled(text, Style::new().bold(), console::colors_enabled())
}

/// Returns the text set back.
pub fn faint(text: &str) -> String {
    styled(text, Style::new().dimmed(), console::colors_enabled())
}

/// Returns the text marked as found.
pub fn found(text: &str) -> String {
    styled(text, AnsiColor::Green.on_default().bold(), console::colors_enabled())
}

/// Returns the text as something that needs attention.
pub fn alert(text: &str) -> String {
    styled(text, AnsiColor::Red.on_default().bold(), console::colors_enabled())
}

fn styled(text: &str, style: Style, wanted: bool) -> String {
    if wanted { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

/// Returns lines of a document as they are named in the terminal.
pub fn lines(span: LineSpan) -> String {
    if span.first == span.last { format!("line {}", span.first) } else { format!("lines {}-{}", span.first, span.last) }
}

/// Returns how wide text may run: the terminal, but no wider than is good to read.
pub fn width() -> usize {
    usize::from(Term::stdout().size().1).clamp(40, 96)
}

/// Returns text wrapped to the width, every line after `indent`.
pub fn wrapped(text: &str, indent: &str) -> String {
    let options = textwrap::Options::new(width()).initial_indent(indent).subsequent_indent(indent);
    textwrap::fill(text, options)
}

/// Returns an answer laid out for the terminal.
pub fn answer(blocks: &[Block]) -> String {
    let mut out = String::new();
    write_blocks(blocks, "  ", &mut out);
    out
}

fn write_blocks(blocks: &[Block], indent: &str, out: &mut String) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 && !matches!(block, Block::List { .. }) {
            out.push('\n');
        }
        match block {
            Block::Paragraph { spans } => line(&wrapped(&spans_text(spans), indent), out),
            Block::Heading { spans } => line(&strong(&wrapped(&spans_text(spans), indent)), out),
            Block::Math { tex } => line(&wrapped(tex, &format!("{indent}    ")), out),
            Block::Code { text, .. } => {
                text.lines().for_each(|code| line(&format!("{indent}{} {code}", faint("│")), out))
            }
            Block::Quote { blocks } => write_blocks(blocks, &format!("{indent}> "), out),
            Block::Table { head, rows } => {
                for row in std::iter::once(head).chain(rows).filter(|row| !row.is_empty()) {
                    let cells: Vec<String> = row.iter().map(|cell| spans_text(cell)).collect();
                    line(&wrapped(&cells.join(" | "), indent), out);
                }
            }
            Block::List { ordered, items } => {
                for (number, item) in items.iter().enumerate() {
                    let sign = if *ordered { format!("{}. ", number + 1) } else { "• ".to_owned() };
                    let inner = format!("{indent}{}", " ".repeat(sign.chars().count()));
                    let mut text = String::new();
                    write_blocks(item, &inner, &mut text);
                    let body = text.strip_prefix(inner.as_str()).unwrap_or(&text);
                    out.push_str(indent);
                    out.push_str(&sign);
                    out.push_str(body);
                }
            }
        }
    }
}

fn line(text: &str, out: &mut String) {
    out.push_str(text);
    out.push('\n');
}
