//! What a model replied.
//!
//! Read strictly: one JSON object, every point once, a state of four, a whole number from 0 to 5. Only a fence of backticks
//! and what a model thought aloud before it (`<think>`) are forgiven. A quote must be in the answer; a ruling whose quote
//! is not there earns nothing.

use serde::{Deserialize, Serialize};

use super::prompt;

/// How much of a key point an answer states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is stated.
    Covered,
    /// A part of it is stated.
    Partly,
    /// It is not stated.
    Missing,
    /// Its opposite is stated.
    Contradicted,
}

/// A reply, its points in the order of the key points.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// From 0 to 1.
    pub score: f64,
    pub rulings: Vec<Ruling>,
}

/// What was said of one key point.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruling {
    pub state: State,
    /// The words of the answer it rests on, as they stand there.
    pub quote: Option<String>,
    /// Whether it was rested on words that are not in the answer.
    pub invented: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    points: Vec<WirePoint>,
    score: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WirePoint {
    id: String,
    state: State,
    #[serde(default)]
    quote: Option<String>,
}

/// The chat completion around the message, as far as it is read.
#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    content: Option<String>,
}

impl State {
    /// What a point in this state adds to the score.
    pub fn worth(self) -> f64 {
        match self {
            State::Covered => 1.0,
            State::Partly => 0.5,
            State::Missing | State::Contradicted => 0.0,
        }
    }

    /// How kind a ruling is; of two, the less kind one holds.
    pub fn generosity(self) -> u8 {
        match self {
            State::Contradicted => 0,
            State::Missing => 1,
            State::Partly => 2,
            State::Covered => 3,
        }
    }
}

/// Takes the message out of a chat completion.
pub fn message(body: &str) -> Result<String, String> {
    let completion: Completion =
        serde_json::from_str(body).map_err(|error| format!("it sent no chat completion ({error})"))?;
    let message = completion.choices.into_iter().next().and_then(|choice| choice.message.content);
    message.filter(|text| !text.trim().is_empty()).ok_or_else(|| "it sent an empty message".into())
}

/// Reads a message; the error says what is wrong with it. `order` says which point stood at which place.
pub fn parse(message: &str, order: &[usize], answer: &str) -> Result<Reply, String> {
    let wire: Wire = serde_json::from_str(bare(message)).map_err(|error| error.to_string())?;
    if wire.score > 5 {
        return Err(format!("the score {} is above 5", wire.score));
    }
    if wire.points.len() != order.len() {
        return Err(format!("{} points of {} came back", wire.points.len(), order.len()));
    }
    let haystack = Quoted::new(answer);
    let mut rulings = vec![None; order.len()];
    for point in &wire.points {
        let place = (0..order.len()).find(|place| prompt::label(*place) == point.id.trim_end_matches('.'));
        let place =
            place.ok_or_else(|| format!("there is no point `{}`", point.id.chars().take(20).collect::<String>()))?;
        let slot = &mut rulings[order[place]];
        if slot.is_some() {
            return Err(format!("the point {} came back twice", point.id));
        }
        *slot = Some(ruling(point, &haystack));
    }
    let rulings = rulings.into_iter().flatten().collect();
    Ok(Reply { score: f64::from(wire.score) / 5.0, rulings })
}

/// A ruling in the answer's favor, or against it, must show the words; what is missing has none.
fn ruling(point: &WirePoint, answer: &Quoted) -> Ruling {
    if point.state == State::Missing {
        return Ruling { state: State::Missing, quote: None, invented: false };
    }
    match point.quote.as_deref().and_then(|quote| answer.find(quote)) {
        Some(quote) => Ruling { state: point.state, quote: Some(quote), invented: false },
        None => Ruling { state: State::Missing, quote: None, invented: true },
    }
}

/// Takes a fence of backticks, and thoughts before the reply, away.
fn bare(message: &str) -> &str {
    let text = message.rsplit_once("</think>").map_or(message, |(_, after)| after).trim();
    let Some(fenced) = text.strip_prefix("```").and_then(|text| text.strip_suffix("```")) else { return text };
    fenced.strip_prefix("json").unwrap_or(fenced).trim()
}

/// An answer in which quotes are looked for: letters and digits alone count, as models mend spaces, case and signs.
struct Quoted<'a> {
    text: &'a str,
    letters: String,
    /// Where in the text each byte of `letters` comes from, and where what it comes from ends.
    places: Vec<(usize, usize)>,
}

impl<'a> Quoted<'a> {
    fn new(text: &'a str) -> Self {
        let (mut letters, mut places) = (String::new(), Vec::new());
        for (start, char) in text.char_indices().take(prompt::MOST_ANSWER_CHARS) {
            for lower in char.to_lowercase().filter(|char| char.is_alphanumeric()) {
                letters.push(lower);
                places.resize(letters.len(), (start, start + char.len_utf8()));
            }
        }
        Quoted { text, letters, places }
    }

    /// Returns the quoted words as they stand in the text. A quote of nothing is none.
    fn find(&self, quote: &str) -> Option<String> {
        let wanted: String = quote
            .chars()
            .take(prompt::MOST_ANSWER_CHARS)
            .flat_map(char::to_lowercase)
            .filter(|char| char.is_alphanumeric())
            .collect();
        if wanted.is_empty() {
            return None;
        }
        let start = self.letters.find(&wanted)?;
        let (start, end) = (self.places[start].0, self.places[start + wanted.len() - 1].1);
        Some(self.text[start..end].to_owned())
    }
}
