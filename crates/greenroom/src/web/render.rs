//! What a document says as HTML: blocks, spans, questions. The text is untrusted and always escaped.

use std::ops::Range;

use domain::bank::{Block, Inline};
use maud::{Markup, html};

use super::code::code;
use super::math::{Display, math};

/// Returns the blocks in reading order. Headings inside an answer are third-level: the page and the answer come first.
pub fn blocks(blocks: &[Block]) -> Markup {
    html! { @for block in blocks { (self::block(block)) } }
}

/// Returns the spans of one line or paragraph.
pub fn spans(spans: &[Inline]) -> Markup {
    html! { @for span in spans { (self::span(span)) } }
}

/// Returns a question or title: plain text in which formulas keep their delimiters and code its backquotes.
pub fn text(text: &str) -> Markup {
    html! {
        @for piece in Pieces(text) {
            @match piece {
                Piece::Words(words) => (words),
                Piece::Formula(tex) => (math(tex, Display::Inline)),
                Piece::Code(text) => code { (text) },
            }
        }
    }
}

/// Returns what was taken out of an answer, like [`text`]: a formula that stood on a line of its own has lost its delimiters.
pub fn extract(text: &str) -> Markup {
    html! {
        @for piece in Pieces(text) {
            @match piece {
                Piece::Words(words) => {
                    @for (at, part) in words.split("; ").enumerate() {
                        @if at > 0 { "; " }
                        @if is_formula(part) { (math(part.trim_end_matches('.'), Display::Inline)) } @else { (part) }
                    }
                },
                Piece::Formula(tex) => (math(tex, Display::Inline)),
                Piece::Code(text) => code { (text) },
            }
        }
    }
}

/// Returns whether a text is a formula in TeX: it has commands, and outside of them and of braces no words.
fn is_formula(text: &str) -> bool {
    let (mut depth, mut commands, mut word) = (0_usize, 0, 0);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => {
                let mut length = 0;
                while letters.next_if(char::is_ascii_alphabetic).is_some() {
                    length += 1;
                }
                commands += usize::from(length > 1);
            }
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            letter if letter.is_alphabetic() && depth == 0 => {
                word += 1;
                if word > 2 {
                    return false;
                }
                continue;
            }
            _ => {}
        }
        word = 0;
    }
    commands > 0 && text.contains(['{', '^', '_', '='])
}

/// Returns plain text like [`text`], with byte ranges of it marked.
pub fn marked(text: &str, marks: &[Range<usize>]) -> Markup {
    html! {
        @for piece in Pieces(text) {
            @match piece {
                Piece::Words(words) => (highlighted(words, place(text, words), marks)),
                Piece::Formula(tex) => (math(tex, Display::Inline)),
                Piece::Code(code) => code { (highlighted(code, place(text, code), marks)) },
            }
        }
    }
}

/// Returns a part of a text with those marks that fall inside it; `start` is where it stands.
fn highlighted(part: &str, start: usize, marks: &[Range<usize>]) -> Markup {
    let mut at = 0;
    let mut cuts = Vec::new();
    for mark in marks {
        let from = mark.start.saturating_sub(start).max(at);
        let to = mark.end.saturating_sub(start).min(part.len());
        // Marks that cut a letter in two are not worth a panic.
        let (Some(before), Some(inside)) = (part.get(at..from), part.get(from..to)) else { continue };
        if !inside.is_empty() {
            cuts.push((before, inside));
            at = to;
        }
    }
    html! {
        @for (before, inside) in cuts { (before) mark { (inside) } }
        (&part[at..])
    }
}

/// Returns where a slice of a text stands in it.
fn place(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Paragraph { spans } => html! { p { (self::spans(spans)) } },
        Block::Heading { spans } => html! { h3 { (self::spans(spans)) } },
        Block::List { ordered: true, items } => html! { ol { (list_items(items)) } },
        Block::List { ordered: false, items } => html! { ul { (list_items(items)) } },
        Block::Code { language, text } => code(language.as_deref(), text),
        Block::Math { tex } => math(tex, Display::Block),
        Block::Table { head, rows } => table(head, rows),
        Block::Quote { blocks } => html! { blockquote { (self::blocks(blocks)) } },
    }
}

fn list_items(items: &[Vec<Block>]) -> Markup {
    html! {
        @for item in items {
            li {
                @match item.as_slice() {
                    // A lone or leading paragraph is the item's own line, not a paragraph inside it.
                    [Block::Paragraph { spans }, rest @ ..] => { (self::spans(spans)) (blocks(rest)) }
                    rest => (blocks(rest)),
                }
            }
        }
    }
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Markup {
    let columns = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    html! {
        div.scroll tabindex="0" {
            table {
                @if !head.is_empty() {
                    thead { tr { @for column in 0..columns { (heading_cell(head.get(column))) } } }
                }
                tbody {
                    @for row in rows {
                        tr {
                            @for column in 0..columns {
                                td { @if let Some(cell) = row.get(column) { (spans(cell)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn heading_cell(cell: Option<&Vec<Inline>>) -> Markup {
    match cell {
        Some(cell) if !cell.is_empty() => html! { th scope="col" { (spans(cell)) } },
        _ => html! { td {} },
    }
}

fn span(span: &Inline) -> Markup {
    match span {
        Inline::Text { text } => html! { (text) },
        Inline::Code { text } => html! { code { (text) } },
        Inline::Math { tex } => math(tex, Display::Inline),
        Inline::Strong { text } => html! { strong { (text) } },
        Inline::Emphasis { text } => html! { em { (text) } },
        Inline::Link { text, href } if leads_out(href) => {
            html! { a href=(href) rel="noopener noreferrer nofollow" target="_blank" { (text) } }
        }
        Inline::Link { text, href } => html! { (text) @if text != href { " (" (href) ")" } },
    }
}

/// Returns whether following the link is harmless; `javascript:`, `data:`, `file:` and their kin are shown as text.
fn leads_out(href: &str) -> bool {
    let lower = href.trim_start().to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

enum Piece<'text> {
    Words(&'text str),
    Formula(&'text str),
    Code(&'text str),
}

/// Cuts plain text at formulas and code.
struct Pieces<'text>(&'text str);

impl<'text> Iterator for Pieces<'text> {
    type Item = Piece<'text>;

    fn next(&mut self) -> Option<Piece<'text>> {
        if self.0.is_empty() {
            return None;
        }
        let mut from = 0;
        while let Some(at) = self.0[from..].find(['\\', '$', '`']).map(|offset| from + offset) {
            if let Some((piece, length)) = delimited(&self.0[at..]) {
                if at > 0 {
                    let words = &self.0[..at];
                    self.0 = &self.0[at..];
                    return Some(Piece::Words(words));
                }
                self.0 = &self.0[length..];
                return Some(piece);
            }
            from = at + 1;
        }
        let words = self.0;
        self.0 = "";
        Some(Piece::Words(words))
    }
}

/// Returns the formula or code that the text opens with, and its length with its delimiters.
fn delimited(text: &str) -> Option<(Piece<'_>, usize)> {
    for (open, close) in [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$")] {
        if let Some(rest) = text.strip_prefix(open) {
            let end = rest.find(close).filter(|end| *end > 0)?;
            return Some((Piece::Formula(&rest[..end]), open.len() + end + close.len()));
        }
    }
    if let Some(rest) = text.strip_prefix('`') {
        let end = rest.find('`').filter(|end| *end > 0)?;
        return Some((Piece::Code(&rest[..end]), end + 2));
    }
    let rest = text.strip_prefix('$')?;
    // Two amounts of money on a line are no formula: it hugs its dollars, and no digit follows the second.
    let end = rest.find('$').filter(|end| *end > 0)?;
    let (inside, after) = (&rest[..end], &rest[end + 1..]);
    let hugs = !inside.starts_with(char::is_whitespace) && !inside.ends_with(char::is_whitespace);
    (hugs && !after.starts_with(|next: char| next.is_ascii_digit())).then_some((Piece::Formula(inside), end + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_that_lost_its_delimiters_is_set_and_words_are_left_alone() {
        let bare = r"\operatorname{Var}(\text{average}) = \rho\sigma^2 + \frac{1-\rho}{B}\sigma^2";
        let drawn = extract(&format!(r"For \(B\) trees; {bare}.")).into_string();
        assert!(
            drawn.starts_with("For <") && drawn.matches("<svg").count() == 2 && !drawn.contains("; \\op"),
            "{drawn}"
        );
        for words in [r"write \frac for a fraction", "a; b", r"C:\temp\new", "x = y"] {
            assert_eq!(extract(words).into_string(), words);
        }
    }

    #[test]
    fn untrusted_text_is_escaped_everywhere() {
        let hostile = "<script>alert('x')</script>";
        let everything = vec![
            Block::paragraph(hostile),
            Block::Heading {
                spans: vec![Inline::Strong { text: hostile.into() }, Inline::Emphasis { text: hostile.into() }],
            },
            Block::List { ordered: true, items: vec![vec![Block::paragraph(hostile)], vec![]] },
            Block::Code { language: Some(hostile.into()), text: hostile.into() },
            Block::Code { language: Some("python".into()), text: hostile.into() },
            Block::Math { tex: hostile.into() },
            Block::Table {
                head: vec![vec![Inline::text(hostile)]],
                rows: vec![vec![vec![Inline::Code { text: hostile.into() }], vec![]]],
            },
            Block::Quote {
                blocks: vec![Block::Paragraph {
                    spans: vec![Inline::Link { text: hostile.into(), href: hostile.into() }],
                }],
            },
        ];
        let page = blocks(&everything).into_string();
        assert!(!page.contains("<script"), "{page}");
        assert!(!text(hostile).into_string().contains("<script"));
    }

    #[test]
    fn only_harmless_links_lead_anywhere() {
        let link = |href: &str| span(&Inline::Link { text: "paper".into(), href: href.into() }).into_string();
        insta::assert_snapshot!(link("https://arxiv.org/abs/1706.03762"), @r#"<a href="https://arxiv.org/abs/1706.03762" rel="noopener noreferrer nofollow" target="_blank">paper</a>"#);
        insta::assert_snapshot!(link("JavaScript:alert(1)"), @"paper (JavaScript:alert(1))");
        insta::assert_snapshot!(link("data:text/html,x"), @"paper (data:text/html,x)");
        insta::assert_snapshot!(link("\u{1}javascript:alert(1)"), @"paper (javascript:alert(1))");
    }

    #[test]
    fn a_list_nests_and_keeps_code_inside_its_item() {
        let list = Block::List {
            ordered: false,
            items: vec![
                vec![
                    Block::paragraph("outer"),
                    Block::List { ordered: true, items: vec![vec![Block::paragraph("inner")]] },
                ],
                vec![Block::Code { language: None, text: "x".into() }],
            ],
        };
        insta::assert_snapshot!(blocks(&[list]).into_string().replace("><", ">\n<"), @r#"
        <ul>
        <li>outer<ol>
        <li>inner</li>
        </ol>
        </li>
        <li>
        <pre class="code" tabindex="0">
        <code>x</code>
        </pre>
        </li>
        </ul>
        "#);
    }

    #[test]
    fn a_table_with_ragged_rows_is_squared() {
        let cell = |text: &str| vec![Inline::text(text)];
        let table =
            Block::Table { head: vec![cell("a"), cell("b")], rows: vec![vec![cell("1")], vec![cell("2"), cell("3")]] };
        insta::assert_snapshot!(blocks(&[table]).into_string().replace("><", ">\n<"), @r#"
        <div class="scroll" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td>
        </td>
        </tr>
        <tr>
        <td>2</td>
        <td>3</td>
        </tr>
        </tbody>
        </table>
        </div>
        "#);
    }

    #[test]
    fn marks_fall_on_words_and_leave_formulas_whole() {
        let page = marked("Why <b> does L2 shrink, and `L2` too?", &[13..15, 16..22, 29..31, 90..99]).into_string();
        insta::assert_snapshot!(page, @"Why &lt;b&gt; does <mark>L2</mark> <mark>shrink</mark>, and <code><mark>L2</mark></code> too?");
        let cut = marked(r"So \( x^2 \) grows", &[0..2, 6..9, 13..18]).into_string();
        assert!(
            cut.starts_with("<mark>So</mark> <span class=\"math\">") && cut.ends_with("<mark>grows</mark>"),
            "{cut}"
        );
        assert_eq!(marked("né", &[2..3, 9..9]).into_string(), "né");
    }

    #[test]
    fn formulas_in_a_question_are_found_and_money_is_not() {
        let count = |question: &str| text(question).into_string().matches("<svg").count();
        assert_eq!(count(r"Why is \( \sqrt{d_k} \) there, and what of \[ x^2 \]?"), 2);
        assert_eq!(count("Is $x$ larger than $$ y $$?"), 2);
        assert_eq!(count("You pay $5 to roll, and win $10. Fair?"), 0);
        assert_eq!(count(r"An open \( is no formula, nor is $ a $"), 0);
        insta::assert_snapshot!(text("What does `a < b` print for \\x?").into_string(), @r"What does <code>a &lt; b</code> print for \x?");
    }
}
