//! Text to the pieces of words that a BERT reads, each with the bytes it stands for.
//!
//! The steps are those of the original BERT (`tokenization.py` of google-research/bert) as `tokenizer.json` states them:
//! clean, separate ideographs, strip accents, lower the case, split at punctuation, then the longest known piece first.
//! One difference is wanted: the text `[SEP]` written by a person is five characters, never the separator itself.

use std::collections::HashMap;
use std::ops::Range;

use serde::Deserialize;
use unicode_normalization::char::decompose_canonical;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// A piece of a word: its number in the vocabulary, and the bytes of the text it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub id: u32,
    pub range: Range<usize>,
}

/// What turns text into pieces.
#[derive(Debug)]
pub struct WordPiece {
    /// Pieces that begin a word, and pieces that go on with one (without their prefix).
    beginnings: HashMap<Box<str>, u32>,
    continuations: HashMap<Box<str>, u32>,
    longest_piece_chars: usize,
    longest_word_chars: usize,
    normalizer: Normalizer,
    unknown: u32,
    opening: u32,
    closing: u32,
}

/// The file `tokenizer.json`, as far as it is read.
#[derive(Deserialize)]
struct TokenizerFile {
    normalizer: Option<Normalizer>,
    model: ModelPart,
}

#[derive(Deserialize)]
struct ModelPart {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    unk_token: String,
    #[serde(default)]
    continuing_subword_prefix: String,
    #[serde(default)]
    max_input_chars_per_word: usize,
    vocab: HashMap<String, serde_json::Value>,
}

#[derive(Debug, Deserialize)]
struct Normalizer {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    clean_text: bool,
    #[serde(default)]
    handle_chinese_chars: bool,
    strip_accents: Option<bool>,
    #[serde(default)]
    lowercase: bool,
}

/// A character after normalizing, with the bytes it came from.
struct Letter {
    char: char,
    range: Range<usize>,
}

impl WordPiece {
    /// Reads `tokenizer.json`; the error says what is wrong with it. `size` is how many pieces the model has vectors for.
    pub fn parse(json: &[u8], size: usize) -> Result<Self, String> {
        let file: TokenizerFile = serde_json::from_slice(json).map_err(|error| {
            format!("is not a tokenizer this program reads ({error}); take a BERT model with a WordPiece vocabulary")
        })?;
        let normalizer = file.normalizer.filter(|normalizer| normalizer.kind == "BertNormalizer");
        let (Some(normalizer), "WordPiece") = (normalizer, file.model.kind.as_str()) else {
            return Err("is not BERT's WordPiece; take a BERT model such as all-MiniLM-L6-v2".into());
        };
        let prefix = match file.model.continuing_subword_prefix.as_str() {
            "" => "##",
            said => said,
        };
        let mut tokenizer = WordPiece {
            beginnings: HashMap::with_capacity(file.model.vocab.len()),
            continuations: HashMap::new(),
            longest_piece_chars: 1,
            longest_word_chars: file.model.max_input_chars_per_word.clamp(1, 100),
            normalizer,
            unknown: 0,
            opening: 0,
            closing: 0,
        };
        for (piece, id) in file.model.vocab {
            let id = id.as_u64().and_then(|id| u32::try_from(id).ok()).filter(|id| (*id as usize) < size);
            let id = id.ok_or_else(|| {
                format!(
                    "numbers pieces beyond the {size} vectors that config.json speaks of; take both from the same model"
                )
            })?;
            tokenizer.longest_piece_chars = tokenizer.longest_piece_chars.max(piece.chars().count());
            match piece.strip_prefix(prefix) {
                Some(rest) if !rest.is_empty() => tokenizer.continuations.insert(rest.into(), id),
                _ => tokenizer.beginnings.insert(piece.into(), id),
            };
        }
        let special = |name: &str| {
            tokenizer
                .beginnings
                .get(name)
                .copied()
                .ok_or_else(|| format!("has no `{name}`; the vocabulary is not BERT's"))
        };
        let (unknown, opening, closing) = (special(&file.model.unk_token)?, special("[CLS]")?, special("[SEP]")?);
        Ok(WordPiece { unknown, opening, closing, ..tokenizer })
    }

    /// Returns the pieces of a text between which the model's own marks stand. Reading stops after `most` pieces.
    pub fn pieces(&self, text: &str, most: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut word: Vec<Letter> = Vec::new();
        for (start, char) in text.char_indices() {
            if pieces.len() >= most {
                word.clear();
                break;
            }
            let range = start..start + char.len_utf8();
            if self.normalizer.clean_text && is_noise(char) {
                continue;
            }
            if char.is_whitespace() {
                self.split(&mut word, &mut pieces);
            } else if is_punctuation(char) || (self.normalizer.handle_chinese_chars && is_ideograph(char)) {
                self.split(&mut word, &mut pieces);
                self.normalizer.letters(char, &range, &mut word);
                self.split(&mut word, &mut pieces);
            } else if word.len() <= self.longest_word_chars {
                // A longer word is unknown whatever follows; its end is all that is still of interest.
                self.normalizer.letters(char, &range, &mut word);
            } else if let Some(last) = word.last_mut() {
                last.range.end = range.end;
            }
        }
        self.split(&mut word, &mut pieces);
        pieces.truncate(most);
        pieces
    }

    /// Returns the mark that opens a text and the one that closes it.
    pub fn marks(&self) -> (u32, u32) {
        (self.opening, self.closing)
    }

    /// Takes a finished word apart, longest known piece first; a word that has no such parts is unknown as a whole.
    fn split(&self, word: &mut Vec<Letter>, pieces: &mut Vec<Piece>) {
        let (Some(first), Some(last)) = (word.first(), word.last()) else { return };
        let whole = Piece { id: self.unknown, range: first.range.start..last.range.end };
        let before = pieces.len();
        let mut start = 0;
        while start < word.len() {
            let known = if start == 0 { &self.beginnings } else { &self.continuations };
            let Some((length, id)) = self.longest(known, &word[start..]) else {
                pieces.truncate(before);
                pieces.push(whole);
                break;
            };
            let end = start + length;
            pieces.push(Piece { id, range: word[start].range.start..word[end - 1].range.end });
            start = end;
        }
        if word.len() > self.longest_word_chars {
            pieces.truncate(before);
            pieces.push(Piece { id: self.unknown, range: word[0].range.start..word[word.len() - 1].range.end });
        }
        word.clear();
    }

    fn longest(&self, known: &HashMap<Box<str>, u32>, letters: &[Letter]) -> Option<(usize, u32)> {
        let reach = letters.len().min(self.longest_piece_chars);
        let mut text: String = letters[..reach].iter().map(|letter| letter.char).collect();
        for length in (1..=reach).rev() {
            if let Some(id) = known.get(text.as_str()) {
                return Some((length, *id));
            }
            text.pop();
        }
        None
    }
}

impl Normalizer {
    fn letters(&self, char: char, range: &Range<usize>, word: &mut Vec<Letter>) {
        let mut lower = |char: char| {
            if self.lowercase {
                word.extend(char.to_lowercase().map(|char| Letter { char, range: range.clone() }));
            } else {
                word.push(Letter { char, range: range.clone() });
            }
        };
        if self.strip_accents.unwrap_or(self.lowercase) {
            decompose_canonical(char, |part| {
                if part.general_category() != GeneralCategory::NonspacingMark {
                    lower(part);
                }
            });
        } else {
            lower(char);
        }
    }
}

fn is_noise(char: char) -> bool {
    use GeneralCategory::{Control, Format, PrivateUse};
    match char {
        '\t' | '\n' | '\r' => false,
        '\0' | '\u{fffd}' => true,
        ' '..='~' => false,
        _ => matches!(char.general_category(), Control | Format | PrivateUse),
    }
}

/// Every ASCII sign counts, `$` and `+` too: that is how BERT was trained.
fn is_punctuation(char: char) -> bool {
    match char.is_ascii() {
        true => char.is_ascii_punctuation(),
        false => char.general_category_group() == GeneralCategoryGroup::Punctuation,
    }
}

/// The blocks of ideographs, which are written without spaces; the list is BERT's.
fn is_ideograph(char: char) -> bool {
    matches!(char as u32,
        0x4E00..=0x9FFF | 0x3400..=0x4DBF | 0x20000..=0x2A6DF | 0x2A700..=0x2B73F | 0x2B740..=0x2B81F
        | 0x2B820..=0x2CEAF | 0xF900..=0xFAFF | 0x2F800..=0x2FA1F)
}
