//! Rows whose fields are separated by a character, with or without the header lines that Anki writes
//! (docs.ankiweb.net, "Importing text files").

use domain::bank::{Diagnostic, LineSpan, Severity};

use super::{LineEnds, Record, Rows};
use crate::columns;

/// Rows from which the separator is guessed.
const LOOKED_AT: usize = 50;

/// What the first lines of an export say.
#[derive(Default)]
struct Header {
    /// Bytes and lines that it takes.
    bytes: usize,
    lines: u32,
    separator: Option<u8>,
    html: bool,
    names: Option<Vec<String>>,
    /// Columns that have a role of their own, counted from one, as Anki does.
    roles: Vec<(&'static str, usize)>,
    deck: Option<String>,
}

/// Returns whether a text begins with the header that Anki writes.
pub(super) fn is_anki(text: &str) -> bool {
    text.starts_with("#separator:")
}

pub(super) fn rows(text: &str, tabs: bool) -> Rows {
    let header = header(text);
    let body = &text[header.bytes..];
    let separator = header.separator.unwrap_or_else(|| if tabs { b'\t' } else { guess(body) });
    let mut diagnostics = Vec::new();
    if header.lines > 0 {
        let lines = LineSpan::new(1, header.lines);
        diagnostics.push(Diagnostic { lines, severity: Severity::Info, message: "header of the export".to_owned() });
    }
    let (mut records, stray) = records(body, separator, header.lines);
    if stray {
        let message = "a quotation mark is never closed; all of them are read as plain characters".to_owned();
        diagnostics.push(Diagnostic { lines: LineSpan::line(header.lines + 1), severity: Severity::Warning, message });
    }
    let anki = header.lines > 0;
    let mut names = header.names;
    if !anki && let Some(first) = records.first() {
        let said: Vec<String> = first.fields.iter().map(|field| column_name(field)).collect();
        if columns::by_roles(&columns::roles(said.iter().map(String::as_str)), false).is_some() {
            let lines = records.remove(0).lines;
            diagnostics.push(Diagnostic {
                lines,
                severity: Severity::Info,
                message: "names of the columns".to_owned(),
            });
            names = Some(said);
        }
    }
    if !header.roles.is_empty() {
        let width = records.iter().map(|record| record.fields.len()).max().unwrap_or(0);
        let all = names.get_or_insert_with(Vec::new);
        all.resize(width.max(all.len()), String::new());
        for (role, at) in header.roles {
            if let Some(name) = at.checked_sub(1).and_then(|at| all.get_mut(at)) {
                *name = role.to_owned();
            }
        }
    }
    let layout = if anki {
        format!("flashcards exported by Anki: {} notes", records.len())
    } else {
        format!("a table of {} rows, separated by {}", records.len(), name_of(separator))
    };
    Rows { names, records, html: header.html, topic: header.deck, is_json: false, diagnostics, layout }
}

fn header(text: &str) -> Header {
    let mut header = Header::default();
    if !is_anki(text) {
        return header;
    }
    for line in text.split_inclusive('\n').take_while(|line| line.starts_with('#')) {
        header.bytes += line.len();
        header.lines += 1;
        let Some((key, value)) = line[1..].trim_end().split_once(':') else { continue };
        match key {
            "separator" => header.separator = separator(value),
            "html" => header.html = value == "true",
            "columns" => {
                let between = char::from(header.separator.unwrap_or(b'\t'));
                header.names = Some(value.split(between).map(column_name).collect());
            }
            "deck" => header.deck = value.rsplit("::").next().map(|deck| deck.trim().to_owned()),
            _ => {
                let role = ["deck", "tags", "notetype", "guid"]
                    .into_iter()
                    .find(|role| key.strip_suffix(" column") == Some(role));
                header.roles.extend(role.zip(value.trim().parse().ok()));
            }
        }
    }
    header
}

fn separator(name: &str) -> Option<u8> {
    match name.to_lowercase().as_str() {
        "tab" | "\\t" => Some(b'\t'),
        "comma" => Some(b','),
        "semicolon" => Some(b';'),
        "pipe" => Some(b'|'),
        "colon" => Some(b':'),
        "space" => Some(b' '),
        other => other.bytes().next().filter(|byte| other.len() == 1 && byte.is_ascii()),
    }
}

fn name_of(separator: u8) -> &'static str {
    match separator {
        b'\t' => "tabs",
        b';' => "semicolons",
        b'|' => "bars",
        _ => "commas",
    }
}

fn column_name(field: &str) -> String {
    field.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Returns the separator that divides most rows into one number of fields, more fields in a tie.
fn guess(body: &str) -> u8 {
    let sample: usize = body.split_inclusive('\n').take(LOOKED_AT).map(str::len).sum();
    let fit = |separator: u8| {
        let widths: Vec<usize> =
            records(&body[..sample], separator, 0).0.iter().map(|record| record.fields.len()).collect();
        let most = (2..=widths.iter().copied().max().unwrap_or(0))
            .map(|width| (widths.iter().filter(|of| **of == width).count(), width))
            .max()
            .unwrap_or((0, 0));
        (most.0 * 1000 / widths.len().max(1), most.1)
    };
    let candidates = [b',', b';', b'\t', b'|'];
    candidates.into_iter().rev().max_by_key(|separator| fit(*separator)).unwrap_or(b',')
}

/// A field in quotation marks may span lines, but one that spans more than this opened with a stray one.
const LONGEST_FIELD: u32 = 40;

/// Returns the rows with the lines on which they stand, and whether a stray quotation mark is why all such marks are read
/// as plain characters; `before` lines stand above.
pub(crate) fn records(body: &str, separator: u8, before: u32) -> (Vec<Record>, bool) {
    let quoted = records_with(body, separator, true, before);
    let is_long = |record: &Record| record.lines.last - record.lines.first > LONGEST_FIELD;
    // Only a mark that is never closed reaches the end, and then what it opened holds an odd number of them.
    let open = quoted.last().is_some_and(|last| {
        let lines = body.split('\n').skip((last.lines.first - before) as usize - 1);
        lines.flat_map(str::bytes).filter(|byte| *byte == b'"').count() % 2 == 1
    });
    if open || quoted.iter().any(is_long) {
        (records_with(body, separator, false, before), true)
    } else {
        (quoted, false)
    }
}

fn records_with(body: &str, separator: u8, quoting: bool, before: u32) -> Vec<Record> {
    let reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .from_reader(body.as_bytes());
    let read: Vec<(usize, csv::StringRecord)> = reader
        .into_records()
        .map_while(Result::ok)
        .map(|record| {
            let at = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
            (at.min(body.len()), record)
        })
        .collect();
    let ends = LineEnds::of(body);
    let starts: Vec<usize> = read.iter().map(|(at, _)| *at).chain([body.len()]).collect();
    let record = |((start, record), next): ((usize, csv::StringRecord), usize)| {
        // A row may be said to start at the empty lines above it.
        let row = body.get(start..next).unwrap_or_default();
        let first = start + row.len() - row.trim_start_matches(['\r', '\n']).len();
        let last = start + row.trim_end_matches(['\r', '\n']).len();
        let line = |at: usize| ends.line(at).saturating_add(before);
        Record { lines: LineSpan::new(line(first), line(last)), fields: record.iter().map(str::to_owned).collect() }
    };
    read.into_iter().zip(starts.into_iter().skip(1)).map(record).collect()
}
