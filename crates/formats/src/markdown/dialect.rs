//! What dialects of Markdown write in signs of their own, in signs that the parser knows, line for line: boxes
//! (`??? question "…"`, `:::details …`, `{{< details "…" >}}`), lists of definitions, headings in HTML.

use std::borrow::Cow;

use super::counted::counted;
use super::html;
use super::phrase::without_shortcodes;
use crate::wording::is_answer_word;

/// Fewer definitions are colons that begin a line for another reason.
const FEWEST_DEFINITIONS: usize = 3;

/// Returns the text in common signs; each of its lines says what the same line of the document says.
pub(super) fn common(document: &str) -> Cow<'_, str> {
    match boxed(document) {
        Cow::Borrowed(document) => hung(document),
        Cow::Owned(document) => Cow::Owned(hung(&document).into_owned()),
    }
}

/// What a number with its sign and blank takes up at most: `100. `.
const WIDEST_NUMBER: usize = 5;

/// Returns the text with what hangs under a number of two digits moved below its words, where it stands as under one digit.
fn hung(document: &str) -> Cow<'_, str> {
    if !document.split('\n').any(|line| wide_number(line).is_some()) {
        return Cow::Borrowed(document);
    }
    let lines: Vec<&str> = document.split('\n').collect();
    let code = in_code(&lines);
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let mut out: Vec<Cow<'_, str>> = lines.iter().map(|line| Cow::Borrowed(*line)).collect();
    for at in (0..lines.len()).filter(|at| !code[*at]) {
        let Some((margin, width)) = wide_number(lines[at]) else { continue };
        let below = lines[at + 1..].iter().take_while(|line| line.trim().is_empty() || indent(line) >= margin + 2);
        let end = at + 1 + below.count();
        let least = lines[at + 1..end].iter().filter(|line| !line.trim().is_empty()).map(|line| indent(line)).min();
        let Some(missing) = least.and_then(|least| (margin + width).checked_sub(least)).filter(|missing| *missing > 0)
        else {
            continue;
        };
        for line in (at + 1..end).filter(|line| !lines[*line].trim().is_empty()) {
            out[line] = Cow::Owned(format!("{}{}", " ".repeat(missing), lines[line]));
        }
    }
    Cow::Owned(out.join("\n"))
}

/// The indentation and the width of a number of several digits that opens an item.
fn wide_number(line: &str) -> Option<(usize, usize)> {
    let bare = line.trim_start_matches(' ');
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let item = bare[digits..].starts_with(['.', ')']) && bare[digits + 1..].starts_with(' ');
    (digits >= 2 && item && digits + 2 <= WIDEST_NUMBER).then_some((line.len() - bare.len(), digits + 2))
}

/// Returns the text with boxes, definitions and headings in HTML in common signs.
fn boxed(document: &str) -> Cow<'_, str> {
    let told = |line: &str| {
        opens_box(line).is_some()
            || heading(line).is_some()
            || defined(line).is_some()
            || definition(line).is_some()
            || arrowed(line).is_some()
            || is_open_card(line)
    };
    if !document.split('\n').any(told) {
        return Cow::Borrowed(document);
    }
    let lines: Vec<&str> = document.split('\n').collect();
    let code = in_code(&lines);
    let mut out: Vec<Cow<'_, str>> = lines.iter().map(|line| Cow::Borrowed(*line)).collect();
    define(&lines, &code, &mut out);
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| !code[*at]) {
        if let Some(told) = heading(line).or_else(|| defined(line)) {
            out[at] = Cow::Owned(told);
        }
    }
    point(&lines, &code, &mut out);
    leave_open(&lines, &code, &mut out);
    unbox(&lines, &code, &mut out);
    Cow::Owned(out.join("\n"))
}

/// Marks the lines of fenced code.
fn in_code(lines: &[&str]) -> Vec<bool> {
    let mut fence: Option<(char, usize)> = None;
    let mut boxes: Vec<usize> = Vec::new();
    let run = |line: &str, sign: char| line.chars().take_while(|c| *c == sign).count();
    lines
        .iter()
        .map(|line| {
            let bare = line.trim();
            let sign = bare.chars().next().filter(|sign| matches!(sign, '`' | '~'));
            match (fence, sign) {
                (Some((open, length)), _) => {
                    if run(bare, open) >= length && bare.chars().all(|c| c == open) {
                        fence = None;
                    }
                    true
                }
                (None, Some('`')) if opens_box(line).is_some() => {
                    boxes.push(run(bare, '`'));
                    false
                }
                (None, Some('`')) if bare.chars().all(|c| c == '`') && boxes.last() == Some(&bare.len()) => {
                    boxes.pop();
                    false
                }
                (None, Some(sign)) if run(bare, sign) >= 3 => {
                    fence = Some((sign, run(bare, sign)));
                    true
                }
                _ => false,
            }
        })
        .collect()
}

/// `<h3 align="center">What is X?</h3>` as a heading.
fn heading(line: &str) -> Option<String> {
    let bare = line.trim();
    let rest = bare.strip_prefix("<h")?;
    let level = rest.chars().next()?.to_digit(10).filter(|level| (1..=6).contains(level))?;
    let inner = bare.strip_suffix(&format!("</h{level}>"))?.split_once('>')?.1;
    let text = html::text(inner);
    (!text.trim().is_empty()).then(|| format!("{} {}", "#".repeat(level as usize), text.trim()))
}

/// `<dt>What is X?</dt>` and `<dd>A thing.</dd>` as a question and its answer, what surrounds them as nothing.
fn defined(line: &str) -> Option<String> {
    let bare = line.trim();
    if bare == "<dl>" || bare == "</dl>" {
        return Some(String::new());
    }
    [("<dt>", "</dt>", "Q"), ("<dd>", "</dd>", "A")].into_iter().find_map(|(open, close, label)| {
        let inner = bare.strip_prefix(open)?;
        Some(format!("{label}: {}", html::text(inner.strip_suffix(close).unwrap_or(inner)).trim()))
    })
}

/// What stands after the colon that opens a definition.
fn definition(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(':')?;
    (rest.starts_with([' ', '\t']) && !rest.trim().is_empty()).then(|| rest.trim_start())
}

/// Reads a line over `: what it means` as a question and what it means as the answer.
fn define<'d>(lines: &[&'d str], code: &[bool], out: &mut [Cow<'d, str>]) {
    let is_term = |line: &str| {
        line.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '*' | '_' | '`' | '$' | '"'))
            && !line.trim_end().ends_with([':', ','])
    };
    let term_over = |at: usize| {
        let blank = usize::from(at > 0 && lines[at - 1].trim().is_empty());
        let term = at.checked_sub(1 + blank)?;
        let opens = term == 0 || lines[term - 1].trim().is_empty() || lines[term - 1].starts_with(' ');
        let opens = opens || definition(lines[term - 1]).is_some();
        (opens && is_term(lines[term]) && definition(lines[at]).is_some() && !code[at]).then_some(term)
    };
    let found: Vec<(usize, usize)> = (0..lines.len()).filter_map(|at| Some((term_over(at)?, at))).collect();
    if found.len() < FEWEST_DEFINITIONS {
        return;
    }
    for (term, at) in found {
        out[term] = Cow::Owned(format!("Q: {}", lines[term]));
        out[at] = Cow::Owned(format!("A: {}", definition(lines[at]).unwrap_or_default()));
    }
}

/// Fewer such lines are quotations, code or chance.
const FEWEST_ARROWED: usize = 3;

/// What stands before `>>` in an item, and what behind it; nothing stands behind it over deeper items.
fn arrowed(line: &str) -> Option<(&str, &str)> {
    let bare = line.trim_start();
    let item = ["- ", "* ", "+ "].iter().any(|sign| bare.starts_with(sign))
        || bare.starts_with(|c: char| c.is_ascii_digit()) && bare.contains(". ");
    let at = item.then(|| line.find(" >>"))??;
    let (front, back) = (&line[..at], line[at..].trim_start_matches([' ', '>']).trim_end());
    (!back.contains(">>") && !front.contains('`') && front.contains(char::is_alphabetic)).then_some((front, back))
}

/// Writes cards with `>>` as those with `::`.
fn point<'d>(lines: &[&'d str], code: &[bool], out: &mut [Cow<'d, str>]) {
    let found: Vec<(usize, (&str, &str))> =
        (0..lines.len()).filter(|&at| !code[at]).filter_map(|at| Some((at, arrowed(lines[at])?))).collect();
    if found.len() < FEWEST_ARROWED {
        return;
    }
    for (at, (front, back)) in found {
        out[at] = Cow::Owned(if back.is_empty() { format!("{front} #card") } else { format!("{front} :: {back}") });
    }
}

/// Fewer cards with both sides say nothing of one that lacks the second.
const FEWEST_CARDS: usize = 3;

/// Whether an item ends where the second side of a card would begin.
fn is_open_card(line: &str) -> bool {
    let bare = line.trim();
    ["- ", "* ", "+ "].iter().any(|sign| bare.starts_with(sign)) && bare.ends_with("::") && !bare.contains('`')
}

/// Writes cards with `::` that lack the second side as those that are only tagged.
fn leave_open<'d>(lines: &[&'d str], code: &[bool], out: &mut [Cow<'d, str>]) {
    let whole = lines.iter().zip(code).filter(|(line, code)| !**code && line.contains(":: ")).count();
    if whole < FEWEST_CARDS {
        return;
    }
    for at in (0..lines.len()).filter(|&at| !code[at] && is_open_card(lines[at])) {
        out[at] = Cow::Owned(format!("{} #card", lines[at].trim_end().trim_end_matches(':').trim_end()));
    }
}

/// How a box ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// Where text is no longer indented so far.
    Indent(usize),
    /// At so many of this sign.
    Fence(char, usize),
    /// At the closing tag of the same name.
    Tag,
}

/// The first line of a box.
#[derive(Debug)]
struct Opening<'d> {
    /// What sort of box it is, as its author calls it.
    kind: &'d str,
    title: &'d str,
    end: End,
    /// Whether it is closed until somebody opens it.
    folds: bool,
}

/// Sorts of boxes that hide what is in them, and those that ask.
const FOLDING: &[&str] = &["details", "collapse", "collapsible", "expand", "expander", "dropdown", "spoiler", "toggle"];
const ASKING: &[&str] = &["question", "faq", "help", "exercise", "flashcard", "card", "quiz", "problem"];
/// Sorts that hold what was asked for.
const ANSWERING: &[&str] = &["answer", "solution", "success", "check", "done"];

fn opens_box(line: &str) -> Option<Opening<'_>> {
    let bare = line.trim();
    let indent = line.len() - line.trim_start().len();
    match bare.chars().next()? {
        sign @ ('!' | '?') => {
            let folds = sign == '?';
            let rest = bare.strip_prefix(if folds { "???" } else { "!!!" })?;
            let rest = rest.strip_prefix('+').unwrap_or(rest).strip_prefix(' ')?.trim_start();
            let (kind, title) = rest.split_at(rest.find([' ', '"']).unwrap_or(rest.len()));
            is_kind(kind).then(|| Opening { kind, title: unquoted(title), end: End::Indent(indent + 4), folds })
        }
        ':' => {
            let rest = bare.trim_start_matches(':');
            let length = bare.len() - rest.len();
            let (kind, title) = fenced(rest.trim())?;
            (length >= 3).then(|| Opening {
                kind,
                title,
                end: End::Fence(':', length),
                folds: rest.contains("collapse"),
            })
        }
        '`' => {
            let rest = bare.trim_start_matches('`');
            let length = bare.len() - rest.len();
            let (kind, title) = fenced(rest.trim()).filter(|_| rest.starts_with('{'))?;
            let known = FOLDING.contains(&kind) || ASKING.contains(&kind) || kind == "admonition";
            (length >= 3 && known).then_some(Opening { kind, title, end: End::Fence('`', length), folds: false })
        }
        '{' => {
            let (inner, _) = shortcode(bare).filter(|(inner, _)| !inner.starts_with('/'))?;
            let (kind, title) = inner.split_at(inner.find([' ', '"']).unwrap_or(inner.len()));
            let known = FOLDING.contains(&kind) || ASKING.contains(&kind) || ANSWERING.contains(&kind);
            known.then(|| Opening { kind, title: quoted(title).unwrap_or_default(), end: End::Tag, folds: true })
        }
        _ => None,
    }
}

fn is_kind(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '_'))
}

/// `details What is X?`, `note[What is X?]`, `{dropdown} What is X?`, `{.callout-tip title="What is X?"}`
fn fenced(rest: &str) -> Option<(&str, &str)> {
    if let Some((inner, after)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        let kind = inner.trim_start_matches('.').split([' ', '.']).next().unwrap_or_default();
        let kind = kind.strip_prefix("callout-").unwrap_or(kind);
        let title = inner.split_once("title=").and_then(|(_, title)| quoted(title));
        return is_kind(kind).then(|| (kind, title.unwrap_or_else(|| unquoted(after))));
    }
    let (kind, title) = rest.split_at(rest.find([' ', '[', '{']).unwrap_or(rest.len()));
    let title = title.trim().strip_prefix('[').and_then(|title| title.strip_suffix(']')).unwrap_or(title);
    is_kind(kind).then(|| (kind, unquoted(title)))
}

/// What stands between `{{<` and `>}}`, `{{%` and `%}}`, or `{%` and `%}`.
fn shortcode(bare: &str) -> Option<(&str, &str)> {
    [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")].into_iter().find_map(|(open, close)| {
        let (inner, after) = bare.strip_prefix(open)?.split_once(close)?;
        after.trim().is_empty().then(|| (inner.trim(), after))
    })
}

fn unquoted(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    inner.unwrap_or(text)
}

/// What stands between the first pair of quotation marks.
fn quoted(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('"')?;
    rest.rsplit_once('"').map(|(inner, _)| inner.split_once("\" ").map_or(inner, |(inner, _)| inner))
}

/// What became of a box that is open.
struct Open<'d> {
    end: End,
    kind: &'d str,
    /// Whether it was made a fold.
    fold: bool,
    /// Whether its first line of text asks.
    asks_inside: bool,
    /// Whether a heading in it is its title.
    titled_inside: bool,
}

/// Makes folds of the boxes that ask, answer or hide, and takes the frames of the others away.
fn unbox<'d>(lines: &[&'d str], code: &[bool], out: &mut [Cow<'d, str>]) {
    let openings: Vec<Option<Opening<'d>>> =
        lines.iter().zip(code).map(|(line, code)| if *code { None } else { opens_box(line) }).collect();
    let answers = |found: &Opening<'_>| ANSWERING.contains(&found.kind) || is_answer_word(found.title);
    let hides = |found: &Opening<'_>| found.folds || FOLDING.contains(&found.kind);
    // Where folds ask, one that does not is a remark; where none does, their titles are what is asked for.
    let titles =
        || openings.iter().flatten().filter(|found| hides(found) && !found.title.is_empty() && !answers(found));
    let asking = titles().filter(|found| found.title.ends_with('?') || ASKING.contains(&found.kind)).count();
    let remarks = asking * 2 >= titles().count();
    let mut open: Vec<Open<'d>> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let blank = line.trim().is_empty();
        let indent = line.len() - line.trim_start().len();
        while let Some(Open { end: End::Indent(least), fold, .. }) = open.last()
            && !blank
            && indent < *least
        {
            if *fold {
                close_above(at, code, out);
            }
            open.pop();
        }
        let depth = open.iter().filter(|open| matches!(open.end, End::Indent(_))).count() * 4;
        if depth > 0 && !blank {
            out[at] = Cow::Borrowed(line.get(depth.min(indent)..).unwrap_or(line));
        }
        if let Some(found) = &openings[at] {
            let asks = found.title.ends_with('?') || ASKING.contains(&found.kind);
            // "Exercise 3 [easy]" says nothing of what is asked.
            let titled = !(found.title.is_empty() || asks && is_label(found.title));
            let fold = answers(found) || titled && (asks || hides(found) && !remarks);
            let summary = if titled { found.title } else { "Answer" };
            let escaped = summary.replace('<', "&lt;");
            out[at] =
                if fold { Cow::Owned(format!("<details><summary>{escaped}</summary>")) } else { Cow::Borrowed("") };
            let next = lines[at + 1..].iter().find(|line| !line.trim().is_empty());
            let titled_inside = !titled && hides(found) && next.is_some_and(|line| line.starts_with('#'));
            let asks_inside = !titled && asks && !titled_inside;
            open.push(Open { end: found.end, kind: found.kind, fold, asks_inside, titled_inside });
            continue;
        }
        let Some(inner) = open.last_mut() else { continue };
        if !code[at] && closes(line.trim(), inner) {
            out[at] = Cow::Borrowed(if inner.fold { "</details>" } else { "" });
            open.pop();
        } else if !blank && std::mem::take(&mut inner.titled_inside) {
            let title = out[at].trim_start_matches('#').trim().replace('<', "&lt;");
            out[at] = Cow::Owned(format!("<details><summary>{title}</summary>"));
            inner.fold = true;
        } else if !blank && std::mem::take(&mut inner.asks_inside) {
            out[at] = Cow::Owned(format!("Q: {}", out[at].trim_start()));
        }
    }
    for inner in open.iter().rev().filter(|inner| inner.fold) {
        if matches!(inner.end, End::Indent(_)) {
            close_above(lines.len(), code, out);
        }
    }
}

/// Whether a title only counts.
fn is_label(title: &str) -> bool {
    let title = without_shortcodes(title);
    counted(title).is_some_and(|label| label.length == title.len())
}

fn closes(bare: &str, open: &Open<'_>) -> bool {
    match open.end {
        End::Indent(_) => false,
        End::Fence(sign, length) => bare.len() >= length && bare.chars().all(|c| c == sign),
        End::Tag => shortcode(bare).is_some_and(|(inner, _)| {
            let name = inner.strip_prefix('/').map(str::trim).or_else(|| inner.strip_prefix("end"));
            name == Some(open.kind)
        }),
    }
}

/// Closes a fold above a line: on a blank line, or behind what stands there.
fn close_above<'d>(at: usize, code: &[bool], out: &mut [Cow<'d, str>]) {
    let Some(above) = at.checked_sub(1) else { return };
    if out[above].trim().is_empty() {
        out[above] = Cow::Borrowed("</details>");
    } else if !code[above] {
        out[above].to_mut().push_str("</details>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(document: &str, expected: &str) {
        assert_eq!(common(document), expected);
        assert_eq!(common(document).matches('\n').count(), document.matches('\n').count());
    }

    #[test]
    fn boxes_that_ask_become_folds() {
        let fold = "<details><summary>Why so?</summary>\nSo.\n</details>";
        check("??? question \"Why so?\"\n    So.\n\nNext.", &format!("{fold}\nNext."));
        check(":::details Why so?\nSo.\n:::", fold);
        check(":::: note[Why so?]\nSo.\n::::", fold);
        check("::: {.callout-tip title=\"Why so?\"}\nSo.\n:::", fold);
        check("```{dropdown} Why so?\nSo.\n```", fold);
        check("{{< details title=\"Why so?\" >}}\nSo.\n{{< /details >}}", fold);
        check("{% collapse \"Why so?\" %}\nSo.\n{% endcollapse %}", fold);
    }

    #[test]
    fn frames_of_remarks_go() {
        check("!!! note\n    So.\n\nNext.", "\nSo.\n\nNext.");
        check(":::tip\nSo.\n:::", "\nSo.\n");
        check("!!! question\n    Why so?", "\nQ: Why so?");
    }

    #[test]
    fn definitions_answer_their_terms() {
        check("a b\n: c\n\nd\n: e\n\nf\n\n: g", "Q: a b\nA: c\n\nQ: d\nA: e\n\nQ: f\n\nA: g");
        check("a\n: c", "a\n: c");
    }

    #[test]
    fn headings_in_html_are_headings() {
        check("<h3 id=\"a\">Why <b>so</b>?</h3>\n<p>So.</p>", "### Why so?\n<p>So.</p>");
    }

    #[test]
    fn definitions_in_html_answer_their_terms() {
        check("<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>", "\nQ: a\nA: b\n");
    }

    #[test]
    fn what_hangs_under_a_wide_number_stands_below_its_words() {
        check(
            "9. a\n   - b\n10. c\n   - d\n     e\n\n11. f\n    - g",
            "9. a\n   - b\n10. c\n    - d\n      e\n\n11. f\n    - g",
        );
    }

    #[test]
    fn a_card_may_lack_its_second_side() {
        check("- a:: b\n- c:: d\n- e:: f\n- g ::", "- a:: b\n- c:: d\n- e:: f\n- g #card");
        check("- g ::", "- g ::");
    }

    #[test]
    fn code_stays() {
        check("```\n??? question \"Why so?\"\n<h1>a</h1>\n```", "```\n??? question \"Why so?\"\n<h1>a</h1>\n```");
    }
}
