//! Rows of questions: CSV and TSV, the text that Anki exports, JSON.
//!
//! A row is a question with its answer, so nothing has to be inferred but which column is which: by the names of the columns,
//! and without names by what they hold.

mod json;
mod separated;

use std::collections::HashSet;

use domain::bank::{Block, Diagnostic, LineSpan, Note, Severity, plain_text};

pub(crate) use separated::records as separated_by;

use crate::columns::{self, Columns, Role};
use crate::wording::is_placeholder;
use crate::{Reading, classify, cloze, html, markdown};

/// The rows of a document.
struct Rows {
    /// The names of the columns, in lower case, where the document gives them.
    names: Option<Vec<String>>,
    records: Vec<Record>,
    /// Whether every field is HTML; otherwise each is looked at.
    html: bool,
    /// The topic of rows that name none.
    topic: Option<String>,
    /// Whether the names are keys of JSON; then nothing but them tells what a field is.
    is_json: bool,
    diagnostics: Vec<Diagnostic>,
    /// What the document is, in words.
    layout: String,
}

/// A row and the lines on which it stands.
pub(crate) struct Record {
    pub lines: LineSpan,
    pub fields: Vec<String>,
}

/// From places of a text to the numbers of lines.
struct LineEnds(Vec<usize>);

impl LineEnds {
    fn of(text: &str) -> Self {
        LineEnds(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    fn line(&self, at: usize) -> u32 {
        u32::try_from(self.0.partition_point(|end| *end < at) + 1).unwrap_or(u32::MAX)
    }
}

/// Which columns make a note.
struct Plan {
    columns: Columns,
    /// Columns whose text goes below the answer.
    extra: Vec<usize>,
    tags: Option<usize>,
}

/// Returns whether a document is rows of questions, by its name or by the header that Anki writes.
pub(crate) fn is_records(name: &str, text: &str) -> bool {
    let name = name.to_lowercase();
    [".csv", ".tsv", ".json", ".jsonl"].iter().any(|ending| name.ends_with(ending)) || separated::is_anki(text)
}

/// Reads rows of questions.
pub(crate) fn read(name: &str, text: &str) -> Reading {
    let lower = name.to_lowercase();
    let rows = if lower.ends_with(".json") || lower.ends_with(".jsonl") {
        json::rows(text)
    } else {
        separated::rows(text, lower.ends_with(".tsv"))
    };
    let Some(plan) = plan(&rows) else { return without_questions(rows, text) };
    let mut diagnostics = rows.diagnostics;
    diagnostics.extend(left_out(&rows.names, &plan));
    let mut notes = Vec::new();
    let lines: Vec<&str> = text.split('\n').collect();
    for record in &rows.records {
        let before = notes.len();
        notes_of(record, &plan, rows.html, rows.topic.as_deref(), &lines, &mut notes);
        if notes.len() == before && record.fields.iter().any(|field| !field.trim().is_empty()) {
            let message = "a row without a question".to_owned();
            diagnostics.push(Diagnostic { lines: record.lines, severity: Severity::Info, message });
        }
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.lines);
    Reading { title: None, notes, diagnostics, layout: rows.layout }
}

/// Data is not questions: it is refused with what would make it so.
fn without_questions(rows: Rows, text: &str) -> Reading {
    let last = u32::try_from(text.split('\n').count()).unwrap_or(u32::MAX);
    let message = "nothing says which column asks and which answers; name them `question` and `answer`".to_owned();
    let mut diagnostics = rows.diagnostics;
    diagnostics.push(Diagnostic { lines: LineSpan::new(1, last), severity: Severity::Error, message });
    Reading { title: None, notes: Vec::new(), diagnostics, layout: rows.layout }
}

/// Returns which columns make a note; `None` where neither names nor contents tell.
fn plan(rows: &Rows) -> Option<Plan> {
    let names = rows.names.as_deref().unwrap_or_default();
    let roles = columns::roles(names.iter().map(String::as_str));
    let tags = roles.iter().position(|role| *role == Some(Role::Tags));
    if let Some(columns) = columns::by_roles(&roles, false) {
        let answers = |at: &usize| matches!(roles[*at], Some(Role::Back | Role::Aside)) && Some(*at) != columns.answer;
        return Some(Plan { columns, extra: (0..names.len()).filter(answers).collect(), tags });
    }
    if rows.is_json {
        return None;
    }
    let width = rows.records.iter().map(|record| record.fields.len()).max().unwrap_or(0);
    // What Anki says of a column that it has a role of its own.
    let at = |said: &str| names.iter().position(|name| name == said);
    let apart = [tags, at("deck"), at("notetype"), at("guid")];
    let mut texts = (0..width).filter(|at| !apart.contains(&Some(*at)) && !is_number(rows, *at));
    let question = texts.next().filter(|&at| reads_as_text(rows, at))?;
    let answer = texts.next().unwrap_or(question + 1);
    let (topics, extra): (Vec<usize>, Vec<usize>) = texts.partition(|&at| repeats(rows, at));
    let topic = at("deck").or(topics.first().copied());
    let extra = extra.into_iter().chain(topics.into_iter().filter(|at| Some(*at) != topic)).collect();
    let columns = Columns { question, answer: Some(answer), level: None, kind: None, topic, source: None };
    Some(Plan { columns, extra, tags })
}

/// Returns whether a column may ask: most of its fields are different words.
fn reads_as_text(rows: &Rows, at: usize) -> bool {
    let values: Vec<&str> =
        rows.records.iter().filter_map(|record| record.fields.get(at)).map(|field| field.trim()).collect();
    let worded = values.iter().filter(|value| value.chars().filter(|c| c.is_alphabetic()).count() >= 3).count();
    let distinct: HashSet<&str> = values.iter().copied().collect();
    10 * worded >= 8 * values.len() && 10 * distinct.len() >= 8 * values.len()
}

/// Returns whether a column counts the rows.
fn is_number(rows: &Rows, at: usize) -> bool {
    rows.records.iter().all(|record| {
        let field = record.fields.get(at).map_or("", |field| field.trim());
        !field.is_empty() && field.chars().all(|c| c.is_ascii_digit() || c == '.')
    })
}

/// Returns whether a column sorts the rows: few words, and the same ones in many rows.
fn repeats(rows: &Rows, at: usize) -> bool {
    let values: Vec<&str> =
        rows.records.iter().filter_map(|record| record.fields.get(at)).map(String::as_str).collect();
    let distinct: HashSet<&str> = values.iter().copied().collect();
    values.iter().all(|value| value.split_whitespace().count() <= 4) && 2 * distinct.len() <= values.len()
}

/// What of a document no note has, said once.
fn left_out(names: &Option<Vec<String>>, plan: &Plan) -> Option<Diagnostic> {
    let columns = &plan.columns;
    let used: Vec<usize> =
        [Some(columns.question), columns.answer, columns.level, columns.kind, columns.topic, columns.source, plan.tags]
            .into_iter()
            .flatten()
            .chain(plan.extra.iter().copied())
            .collect();
    let unread: Vec<&str> = names
        .iter()
        .flatten()
        .enumerate()
        .filter(|(at, name)| !used.contains(at) && !name.is_empty())
        .map(|(_, name)| name.as_str())
        .collect();
    (!unread.is_empty()).then(|| Diagnostic {
        lines: LineSpan::line(1),
        severity: Severity::Info,
        message: format!("columns that no card has: {}", unread.join(", ")),
    })
}

/// Adds the notes of a row: one, or one for each thing that its text hides.
fn notes_of(record: &Record, plan: &Plan, html: bool, topic: Option<&str>, lines: &[&str], notes: &mut Vec<Note>) {
    let field = |at: usize| record.fields.get(at).map(|field| markdown_of(field, html)).unwrap_or_default();
    let front = one_line(&field(plan.columns.question));
    let mut answer = plan.columns.answer.map(|at| blocks_of(&field(at))).unwrap_or_default();
    answer.extend(plan.extra.iter().flat_map(|&at| blocks_of(&field(at))));
    let level = plan.columns.level.and_then(|at| field(at).trim().trim_matches(['[', ']']).parse().ok());
    let kind = plan.columns.kind.and_then(|at| field(at).trim().parse().ok());
    let named = |at: Option<usize>| at.map(|at| one_line(&field(at))).filter(|text| !text.is_empty());
    let topic = named(plan.columns.topic)
        .map(|deck| deck.rsplit("::").next().unwrap_or_default().trim().to_owned())
        .or_else(|| named(plan.tags).and_then(|tags| tags.split_whitespace().next().map(words_of_tag)))
        .or_else(|| topic.map(str::to_owned));
    let reference = named(plan.columns.source);
    let gaps = if front.contains("{{c") { cloze::gaps(&front) } else { Vec::new() };
    let is_cloze = !gaps.is_empty();
    let fronts = if is_cloze { gaps } else { vec![(front, String::new())] };
    for (question, hidden) in fronts {
        let (tag, question) = classify::split_level(&question);
        if !question.chars().any(char::is_alphanumeric) {
            continue;
        }
        let mut blocks = if hidden.is_empty() { Vec::new() } else { vec![Block::paragraph(hidden)] };
        blocks.extend(answer.iter().cloned());
        let spans = record.lines.first != record.lines.last && !blocks.is_empty();
        notes.push(Note {
            question: question.to_owned(),
            question_lines: if spans { LineSpan::line(record.lines.first) } else { record.lines },
            kind: kind.unwrap_or_else(|| classify::kind(question, &blocks, topic.as_deref())),
            answer_lines: spans.then_some(record.lines),
            answer: blocks,
            level: level.or(tag),
            topic: topic.clone(),
            reference: reference.clone(),
            original: original(record.lines, lines),
            reasons: vec![if is_cloze {
                "hidden words".to_owned()
            } else {
                "a row of questions and answers".to_owned()
            }],
        });
    }
}

fn original(span: LineSpan, lines: &[&str]) -> String {
    let range = span.first as usize - 1..(span.last as usize).min(lines.len());
    lines.get(range).unwrap_or_default().join("\n").trim_end().to_owned()
}

/// Returns a field as Markdown, whatever it was written in; Anki's own marks for formulas and sounds are understood.
fn markdown_of(field: &str, html: bool) -> String {
    let mut text = field.to_owned();
    for (mark, means) in
        [("[$$]", "\\["), ("[/$$]", "\\]"), ("[$]", "\\("), ("[/$]", "\\)"), ("[latex]", ""), ("[/latex]", "")]
    {
        if text.contains(mark) {
            text = text.replace(mark, means);
        }
    }
    while let Some((start, length)) = text.find("[sound:").and_then(|at| Some((at, text[at..].find(']')? + 1))) {
        text.replace_range(start..start + length, "");
    }
    // Nobody breaks a line of a field by accident, so each is a paragraph.
    if html || html::is_markup(&text) {
        html::to_markdown(&text).replace("  \n", "\n\n")
    } else if text.contains("```") || text.contains("\n|") {
        text
    } else {
        text.trim().replace('\n', "\n\n")
    }
}

fn blocks_of(markdown: &str) -> Vec<Block> {
    if is_placeholder(markdown) { Vec::new() } else { markdown::blocks(markdown) }
}

/// Returns a text as one line, without its markup; formulas stay in their delimiters.
fn one_line(markdown: &str) -> String {
    plain_text(&markdown::blocks(markdown)).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `deep_learning::attention` → `attention`.
fn words_of_tag(tag: &str) -> String {
    tag.rsplit("::").next().unwrap_or(tag).replace(['_', '-'], " ")
}

#[cfg(test)]
mod tests {
    use domain::bank::Kind;
    use proptest::prelude::*;

    use super::*;

    fn told(name: &str, text: &str) -> String {
        let reading = read(name, text);
        let mut out = format!("{}\n", reading.layout);
        for note in &reading.notes {
            let lines = note.lines();
            let topic = note.topic.as_deref().unwrap_or("-");
            out += &format!("{}-{} [{topic}] {}\n", lines.first, lines.last, note.question);
            out.extend(plain_text(&note.answer).lines().map(|line| format!("      {line}\n")));
        }
        for diagnostic in &reading.diagnostics {
            out += &format!("{}: {}\n", diagnostic.lines.first, diagnostic.message);
        }
        out
    }

    #[test]
    fn columns_are_known_by_their_names() {
        let text = "id,Topic,Question,Difficulty,Answer,owner\n\
            1,Trees,\"What is pruning, in a word?\",easy,\"Cutting back.\nFirst grown, then cut.\",me\n\
            2,Trees,Why bag trees?,hard,,me\n";
        insta::assert_snapshot!(told("bank.csv", text), @r"
        a table of 2 rows, separated by commas
        2-3 [Trees] What is pruning, in a word?
              Cutting back.
              First grown, then cut.
        4-4 [Trees] Why bag trees?
        1: names of the columns
        1: columns that no card has: id, owner
        ");
    }

    #[test]
    fn without_names_the_columns_tell_by_what_they_hold() {
        let text = "1;What is a leaf?;A node without children.;trees\n2;What is a root?;The node all paths start from.;trees\n\
            3;What is depth?;The longest path.;trees\n";
        insta::assert_snapshot!(told("cards.csv", text), @r"
        a table of 3 rows, separated by semicolons
        1-1 [trees] What is a leaf?
              A node without children.
        2-2 [trees] What is a root?
              The node all paths start from.
        3-3 [trees] What is depth?
              The longest path.
        ");
    }

    #[test]
    fn what_anki_exports_is_read_by_its_header() {
        let text = "#separator:tab\n#html:true\n#deck column:3\n#tags column:4\n\
            What is <b>dropout</b>?\t<ul><li>zeroes units</li><li>at \\(p\\)</li></ul>\tML::Nets\tregularization\n\
            {{c1::Adam}} keeps {{c2::two}} moments\t[sound:a.mp3]since 2014\tML::Nets\t\n";
        insta::assert_snapshot!(told("Selected Notes.txt", text), @r"
        flashcards exported by Anki: 2 notes
        5-5 [Nets] What is dropout?
              - zeroes units
              - at \(p\)
        6-6 [Nets] […] keeps two moments
              Adam
              since 2014
        6-6 [Nets] Adam keeps […] moments
              two
              since 2014
        1: header of the export
        ");
    }

    #[test]
    fn a_quotation_mark_that_never_closes_swallows_nothing() {
        let text = "question,answer\n\"What is a bit?,a binary digit\nWhat is a byte?,eight bits\n";
        let reading = read("bits.csv", text);
        assert_eq!(reading.notes.len(), 2);
        assert!(
            reading.diagnostics.iter().any(|said| said.message.contains("never closed")),
            "{:?}",
            reading.diagnostics
        );
    }

    #[test]
    fn json_is_read_by_its_keys() {
        let text = "[\n {\"question\": \"What is recall?\",\n  \"answer\": [\"found of all there are\", \"0 to 1\"]},\n {\"q\": 1}\n]\n";
        insta::assert_snapshot!(told("cards.json", text), @r"
        2 objects of JSON
        2-3 [-] What is recall?
              - found of all there are
              - 0 to 1
        1: columns that no card has: q
        4: a row without a question
        ");
        let broken = read("cards.jsonl", "{\"front\": \"Why?\", \"back\": \"So.\"}\n{\"front\": \n");
        assert_eq!((broken.notes.len(), broken.diagnostics.len()), (1, 1));
        assert_eq!(broken.diagnostics[0].lines, LineSpan::line(2));
    }

    #[test]
    fn what_this_program_exports_comes_back_with_its_kinds() {
        let text = "question,answer,kind,level,topic,source\n\
            What is a fair price?,An expected value.,behavioral,hard,Games,\"notes.md, line 3\"\n\
            Which metric?,,design,,,\n";
        let reading = read("bank.csv", text);
        let kinds: Vec<Kind> = reading.notes.iter().map(|note| note.kind).collect();
        assert_eq!(kinds, [Kind::Behavioral, Kind::Design]);
        assert_eq!(reading.diagnostics.len(), 1, "{:?}", reading.diagnostics);
    }

    #[test]
    fn an_explanation_goes_below_the_answer_and_a_table_may_only_ask() {
        let text = "Question,Answer,Explanation\nWhich loss is convex?,B,The hinge loss has one kink.\n";
        assert_eq!(plain_text(&read("quiz.csv", text).notes[0].answer), "B\nThe hinge loss has one kink.");
        let asked = read("asked.csv", "No,Question,Company\n1,Why scale?,a bank\n2,Why shuffle?,a shop\n");
        assert_eq!(asked.notes.len(), 2);
        assert!(asked.notes.iter().all(|note| !note.is_answered()));
    }

    #[test]
    fn data_is_told_from_questions() {
        for (name, text) in [
            ("weights.csv", "epoch,loss\n1,0.5\n2,0.25\n"),
            ("iris.csv", "5.1,3.5,setosa\n4.9,3.0,setosa\n6.1,2.8,virginica\n"),
            ("package.json", "{\"name\": \"ui\", \"version\": \"1.0\"}"),
        ] {
            let reading = read(name, text);
            assert_eq!(reading.notes, [], "{name}");
            let said = &reading.diagnostics.last().expect("one").message;
            assert!(said.contains("name them `question` and `answer`"), "{said}");
        }
    }

    proptest! {
        #[test]
        fn every_line_is_in_a_note_or_told(text in "([a-c?\",;\t#{}:\\[\\]]{0,12}\n){0,12}") {
            for name in ["x.csv", "x.tsv", "x.json", "x.jsonl"] {
                let reading = read(name, &text);
                let count = text.split('\n').count() as u32;
                for (line, number) in text.split('\n').zip(1..).filter(|(line, _)| line.chars().any(char::is_alphanumeric)) {
                    let held = reading.notes.iter().any(|note| note.lines().contains(number))
                        || reading.diagnostics.iter().any(|said| said.lines.contains(number));
                    prop_assert!(held, "{name}: line {number}: {line:?} of {text:?}: {reading:?}");
                }
                for note in &reading.notes {
                    prop_assert!(note.lines().first >= 1 && note.lines().last <= count);
                }
            }
        }
    }
}
