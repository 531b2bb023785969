//! Cards as Markdown: a heading for the question, a line for what is known of it, the answer below.

use domain::bank::{Answer, Block, Card, Inline};

/// Returns a card as a section under a second-level heading, an empty line at its end included.
///
/// Several answers follow one another, each after the document it comes from; an unanswered card ends with its properties.
pub fn entry(card: &Card) -> String {
    let mut out = format!("## {}\n", one_line(&card.question));
    if let Some(level) = card.level {
        out += &format!("level: {level}\n");
    }
    out += &format!("kind: {}\n", card.kind);
    if let Some(answer) = card.answers.first() {
        out += &format!("source: {}\n", origin(answer));
    }
    out.push('\n');
    let answers = answers(card);
    if !answers.is_empty() {
        out += &answers;
        out.push_str("\n\n");
    }
    out
}

/// Returns the answers of a card as Markdown, each after the first under the document it comes from; nothing where none is.
pub fn answers(card: &Card) -> String {
    let answered = card.answers.iter().filter(|answer| !answer.blocks.is_empty()).enumerate();
    let text = |(at, answer): (usize, &Answer)| match at {
        0 => markdown(&answer.blocks),
        _ => format!("*{}:*\n\n{}", escaped(&place(answer)), markdown(&answer.blocks)),
    };
    answered.map(text).collect::<Vec<_>>().join("\n\n")
}

/// Returns where an answer is from: the work that its document names, else the document and line.
pub fn origin(answer: &Answer) -> String {
    answer.source.reference.as_deref().map_or_else(|| place(answer), one_line)
}

fn place(answer: &Answer) -> String {
    one_line(&format!("{}, line {}", answer.source.document, answer.source.lines.first))
}

/// Returns blocks as Markdown, without a line end after the last. Formulas stand between `\(` and `\)`, or `$$`.
pub fn markdown(blocks: &[Block]) -> String {
    parts(blocks).join("\n\n")
}

/// Returns what each block is written as. A list right after one of its kind has other signs, or the two would be one.
fn parts(blocks: &[Block]) -> Vec<String> {
    let kind = |block: &Block| match block {
        Block::List { ordered, .. } => Some(*ordered),
        _ => None,
    };
    let (mut parts, mut before, mut other) = (Vec::with_capacity(blocks.len()), None, false);
    for block in blocks {
        other = kind(block).is_some() && kind(block) == before && !other;
        before = kind(block);
        parts.push(self::block(block, other));
    }
    parts
}

fn block(block: &Block, other_signs: bool) -> String {
    match block {
        Block::Paragraph { spans } => at_line_start(self::spans(spans)),
        Block::Heading { spans } => format!("### {}", one_line(&self::spans(spans))),
        Block::List { ordered, items } => list(*ordered, other_signs, items),
        Block::Code { language, text } => {
            let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
            format!("{fence}{}\n{text}\n{fence}", language.as_deref().unwrap_or_default())
        }
        Block::Math { tex } => format!("$$ {} $$", one_line(tex)),
        Block::Table { head, rows } => table(head, rows),
        Block::Quote { blocks } => indented(&markdown(blocks), "> ", "> "),
    }
}

fn list(ordered: bool, other_signs: bool, items: &[Vec<Block>]) -> String {
    let item = |(at, blocks): (usize, &Vec<Block>)| {
        let sign = match (ordered, other_signs) {
            (true, false) => format!("{}. ", at + 1),
            (true, true) => format!("{}) ", at + 1),
            (false, false) => "- ".to_owned(),
            (false, true) => "+ ".to_owned(),
        };
        // Lists and code follow the item's own line at once, so that the list stays a tight one.
        let tight = blocks.iter().filter(|block| matches!(block, Block::Paragraph { .. })).count() < 2;
        indented(&parts(blocks).join(if tight { "\n" } else { "\n\n" }), &sign, &" ".repeat(sign.len()))
    };
    items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> String {
    let columns = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    let line = |cells: &[Vec<Inline>]| {
        let cell = |at: usize| cells.get(at).map_or(String::new(), |cell| one_line(&spans(cell)).replace('|', "\\|"));
        format!("| {} |", (0..columns).map(cell).collect::<Vec<_>>().join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(columns));
    let lines = [line(head), rule].into_iter().chain(rows.iter().map(|row| line(row)));
    lines.collect::<Vec<_>>().join("\n")
}

fn spans(spans: &[Inline]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Inline) -> String {
    match span {
        Inline::Text { text } => escaped(text),
        Inline::Code { text } => {
            let fence = "`".repeat(longest_run(text, '`') + 1);
            // A backquote at an end would lengthen the fence.
            let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
            format!("{fence}{space}{text}{space}{fence}")
        }
        Inline::Math { tex } => format!("\\({tex}\\)"),
        Inline::Strong { text } => format!("**{}**", escaped(text)),
        Inline::Emphasis { text } => format!("*{}*", escaped(text)),
        Inline::Link { text, href } => format!("[{}](<{href}>)", escaped(text)),
    }
}

/// Signs that mean something to Markdown wherever they stand, and the dollar of formulas.
const MEANT: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '>', '$', '~', '&'];

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if MEANT.contains(&sign) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// Escapes what would make a list, a heading or a quotation of a paragraph.
fn at_line_start(text: String) -> String {
    let first = |line: &str| {
        let digits = line.chars().take_while(char::is_ascii_digit).count();
        let numbered = (1..10).contains(&digits) && line[digits..].starts_with(['.', ')']);
        if numbered {
            return Some(digits);
        }
        line.starts_with(['#', '+', '-', '=', '|', ':']).then_some(0)
    };
    let line = |line: &str| match first(line) {
        Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
        None => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn indented(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| {
        let lead = if at == 0 { first } else { others };
        format!("{lead}{line}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn longest_run(text: &str, sign: char) -> usize {
    text.split(|other| other != sign).map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use domain::bank::plain_text;
    use proptest::prelude::*;

    use super::*;

    /// What stands in answers, with the signs that are hard to write.
    fn words() -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(WORDS), 1..8).prop_map(|words| words.join(" "))
    }

    const WORDS: &[&str] = &[
        "mean", "a*b", "__init__", "f(x)", "[1, 2]", "<eos>", "$5", "x_1", "`", "a|b", "C:\\dir", "~3", "#1", "- no",
        "2. two", "> 0", "50%", "über", "e.g.", "1)", "&amp;", "**", "!",
    ];

    fn inline() -> impl Strategy<Value = Inline> {
        prop_oneof![
            4 => words().prop_map(Inline::text),
            1 => Just(Inline::Code { text: "np.sum(x, axis=0)".to_owned() }),
            1 => Just(Inline::Math { tex: "x_i^2 \\le 1".to_owned() }),
            1 => Just(Inline::Strong { text: "not".to_owned() }),
        ]
    }

    fn paragraph() -> impl Strategy<Value = Block> {
        prop::collection::vec(inline(), 1..4).prop_map(|spans| {
            let mut spaced = vec![Inline::text("So")];
            for span in spans {
                spaced.extend([Inline::text(" "), span]);
            }
            Block::Paragraph { spans: spaced }
        })
    }

    fn block() -> impl Strategy<Value = Block> {
        let flat = prop_oneof![
            3 => paragraph(),
            1 => Just(Block::Code { language: Some("python".to_owned()), text: "def f(x):\n    return x[0] * 2  # ``` _a_".to_owned() }),
            1 => Just(Block::Math { tex: "\\sum_i x_i = 1".to_owned() }),
        ];
        flat.prop_recursive(2, 8, 3, |inner| {
            prop_oneof![
                (any::<bool>(), prop::collection::vec((paragraph(), prop::option::of(inner.clone())), 1..4)).prop_map(
                    |(ordered, items)| Block::List {
                        ordered,
                        items: items
                            .into_iter()
                            .map(|(first, more)| [first].into_iter().chain(more).collect())
                            .collect(),
                    }
                ),
                prop::collection::vec(inner, 1..3).prop_map(|blocks| Block::Quote { blocks }),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_it_was(block in block()) {
            let blocks = vec![block];
            let text = markdown(&blocks);
            prop_assert_eq!(plain_text(&crate::blocks(&text)), plain_text(&blocks), "{}", text);
        }
    }
}
