//! Cards as files for other programs, and for people.

use app::{AppError, Bank, ExportedCard};
use clap::ValueEnum;
use domain::bank::{Answer, Block, Inline};
use domain::drill::{Due, Practice};
use domain::query::Query;
use formats::writing;
use jiff::Timestamp;
use maud::html;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::web::render::blocks;

/// What sort of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Headings and answers, to read, to edit and to import again
    Markdown,
    /// A table for a spreadsheet: question, answer, kind, level, topic, source
    Csv,
    /// A text file that Anki imports: question, answer as HTML, tags, deck
    Anki,
    /// One JSON object a line, with schedule and reviews
    Json,
}

impl Form {
    /// Returns the name, as the command line and addresses have it.
    pub fn name(self) -> &'static str {
        match self {
            Form::Markdown => "markdown",
            Form::Csv => "csv",
            Form::Anki => "anki",
            Form::Json => "json",
        }
    }

    /// Returns the name as people read it.
    pub fn title(self) -> &'static str {
        match self {
            Form::Markdown => "Markdown",
            Form::Csv => "CSV",
            Form::Anki => "Anki",
            Form::Json => "JSON",
        }
    }

    /// Returns what file names of it end in, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Markdown => "md",
            Form::Csv => "csv",
            Form::Anki => "txt",
            Form::Json => "jsonl",
        }
    }

    /// Returns what a browser calls it.
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Markdown => "text/markdown; charset=utf-8",
            Form::Csv => "text/csv; charset=utf-8",
            Form::Anki => "text/plain; charset=utf-8",
            Form::Json => "application/jsonl; charset=utf-8",
        }
    }

    /// Returns the form of a file by the ending of its name.
    pub fn of_ending(ending: &str) -> Option<Form> {
        let same = |form: &Form| form.ending().eq_ignore_ascii_case(ending);
        Form::value_variants()
            .iter()
            .copied()
            .find(same)
            .or_else(|| ending.eq_ignore_ascii_case("json").then_some(Form::Json))
    }
}

/// Returns the file piece by piece: what stands at its top, then each card that the query means.
///
/// # Errors
/// When the bank cannot be read.
pub fn pieces<'bank>(
    bank: &'bank Bank,
    query: &Query,
    form: Form,
    now: Timestamp,
) -> Result<impl Iterator<Item = Result<String, AppError>> + use<'bank>, AppError> {
    let mut topic = None;
    let cards = app::export(bank, query, now)?.map(move |exported| {
        let exported = exported?;
        Ok(match form {
            Form::Markdown => section(&exported, &mut topic),
            Form::Csv => writing::row(&fields(&exported).each_ref().map(String::as_str), b','),
            Form::Anki => flashcard(&exported),
            Form::Json => format!("{}\n", object(&exported)),
        })
    });
    let top = match form {
        Form::Csv => Some("question,answer,kind,level,topic,source\n".to_owned()),
        // docs.ankiweb.net, "Importing text files".
        Form::Anki => Some("#separator:tab\n#html:true\n#tags column:3\n#deck column:4\n".to_owned()),
        Form::Markdown | Form::Json => None,
    };
    Ok(top.map(Ok).into_iter().chain(cards))
}

fn section(exported: &ExportedCard, topic: &mut Option<String>) -> String {
    let card = &exported.card;
    let heading = match &card.topic {
        Some(name) if card.topic != *topic => format!("# {name}\n\n"),
        _ => String::new(),
    };
    topic.clone_from(&card.topic);
    heading + &writing::entry(card)
}

fn fields(exported: &ExportedCard) -> [String; 6] {
    let card = &exported.card;
    [
        card.question.clone(),
        writing::answers(card),
        card.kind.to_string(),
        card.level.map_or(String::new(), |level| level.to_string()),
        card.topic.clone().unwrap_or_default(),
        card.answers.first().map_or(String::new(), writing::origin),
    ]
}

fn flashcard(exported: &ExportedCard) -> String {
    let card = &exported.card;
    let answered: Vec<&Answer> = card.answers.iter().filter(|answer| !answer.blocks.is_empty()).collect();
    let back = html! {
        @for (at, answer) in answered.iter().enumerate() {
            @if at > 0 { hr; }
            (blocks(&for_anki(&answer.blocks)))
        }
    };
    let level = card.level.map_or(String::new(), |level| format!(" {level}"));
    let deck = match &card.topic {
        Some(topic) => format!("greenroom::{}", topic.replace("::", ": ")),
        None => "greenroom".to_owned(),
    };
    let front = html! { (card.question) }.into_string();
    writing::row(&[&front, &back.into_string(), &format!("{}{level}", card.kind), &deck], b'\t')
}

/// Returns blocks with formulas as the text from which Anki draws them.
fn for_anki(blocks: &[Block]) -> Vec<Block> {
    let spans = |spans: &[Inline]| -> Vec<Inline> {
        let span = |span: &Inline| match span {
            Inline::Math { tex } => Inline::text(format!("\\({tex}\\)")),
            other => other.clone(),
        };
        spans.iter().map(span).collect()
    };
    let row = |row: &Vec<Vec<Inline>>| row.iter().map(|cell| spans(cell)).collect();
    let block = |block: &Block| match block {
        Block::Paragraph { spans: all } => Block::Paragraph { spans: spans(all) },
        Block::Heading { spans: all } => Block::Heading { spans: spans(all) },
        Block::Math { tex } => Block::paragraph(format!("\\[{tex}\\]")),
        Block::List { ordered, items } => {
            Block::List { ordered: *ordered, items: items.iter().map(|item| for_anki(item)).collect() }
        }
        Block::Quote { blocks } => Block::Quote { blocks: for_anki(blocks) },
        Block::Table { head, rows } => Block::Table { head: row(head), rows: rows.iter().map(row).collect() },
        Block::Code { .. } => block.clone(),
    };
    blocks.iter().map(block).collect()
}

fn object(exported: &ExportedCard) -> Value {
    let ExportedCard { card, practice, reviews } = exported;
    let sources = card.answers.iter().map(|answer| {
        json!({
            "q": answer.question, "a": (!answer.blocks.is_empty()).then(|| writing::markdown(&answer.blocks)),
            "document": answer.source.document, "line": answer.source.lines.first, "end_line": answer.source.lines.last,
            "reference": answer.source.reference,
        })
    });
    let text = writing::answers(card);
    let memory = match practice {
        Practice::New => Value::Null,
        Practice::Begun(begun) => json!({
            "stability": begun.state.stability.0, "difficulty": begun.state.difficulty.0, "last": begun.last.to_string(),
            "due": match begun.due { Due::Soon { .. } => begun.last, Due::On(day) => day }.to_string(),
            "reviews": begun.reviews, "lapses": begun.lapses,
        }),
    };
    json!({
        "card": card.id, "q": card.question, "a": (!text.is_empty()).then_some(text), "kind": card.kind, "level": card.level,
        "topic": card.topic, "standing": card.standing, "sources": sources.collect::<Vec<_>>(), "memory": memory,
        "reviews": reviews.iter().map(|review| json!({
            "at": review.at.to_string(), "day": review.day.to_string(), "rating": review.rating, "stability": review.stability,
            "difficulty": review.difficulty, "expected": review.expected, "took_ms": review.took_ms,
        })).collect::<Vec<_>>(),
    })
}
