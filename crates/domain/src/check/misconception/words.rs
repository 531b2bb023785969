//! A sentence as words that can be compared: case, inflection and TeX folded, small words dropped, clauses kept apart.
//!
//! What a sentence names only to set it aside ("rather than …", "unlike …") is taken out, because it is not said.

use super::synonym::folded;

/// Longest sentence that is read, in words; the rest of a longer one is not looked at.
pub const LONGEST: usize = 160;

/// One word of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word in lower case, as written.
    pub text: String,
    /// What is left without its ending, the same for words of one meaning; two words are the same when this is.
    pub stem: String,
    /// A number of the stem: other stems nearly always have another.
    pub(super) mark: u64,
    /// The clause it stands in, counted from 0.
    pub clause: u16,
    /// The stretch between commas it stands in, counted from 0.
    pub segment: u16,
    /// Whether it denies what stands around it.
    pub negates: bool,
}

impl Word {
    fn new(text: String, (clause, segment): (u16, u16), negates: bool) -> Word {
        let own = stem(&text);
        let mark = mark(&own);
        let (stem, mark) = folded(own, mark);
        Word { mark, text, stem, clause, segment, negates }
    }

    /// Returns whether it is a form of "is", which counts only where a phrase asks for it.
    pub fn is_copula(&self) -> bool {
        self.stem == "is"
    }
}

/// Words that carry no meaning of their own here, sorted.
const DROPPED: &[&str] = &[
    "a",
    "actually",
    "also",
    "an",
    "as",
    "at",
    "basically",
    "be",
    "been",
    "being",
    "by",
    "can",
    "commonly",
    "could",
    "did",
    "do",
    "does",
    "e.g",
    "essentially",
    "for",
    "generally",
    "had",
    "has",
    "have",
    "hence",
    "i.e",
    "in",
    "it",
    "it's",
    "its",
    "just",
    "may",
    "might",
    "of",
    "often",
    "on",
    "our",
    "really",
    "s",
    "simply",
    "so",
    "such",
    "that",
    "the",
    "their",
    "them",
    "there",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "thus",
    "to",
    "typically",
    "usually",
    "very",
    "we",
    "well",
    "which",
    "will",
    "with",
    "would",
    "you",
    "your",
];

/// Words that deny, sorted.
const NEGATIONS: &[&str] = &[
    "aren't",
    "can't",
    "cannot",
    "cant",
    "didn't",
    "doesn't",
    "doesnt",
    "don't",
    "dont",
    "hardly",
    "isn't",
    "isnt",
    "neither",
    "never",
    "no",
    "none",
    "nor",
    "not",
    "rarely",
    "shouldn't",
    "wasn't",
    "weren't",
    "without",
    "won't",
    "wouldn't",
    "не",
    "нельзя",
    "нет",
    "ни",
];

/// Words that begin a clause of their own, sorted.
const OPENING: &[&str] = &[
    "although",
    "because",
    "but",
    "however",
    "since",
    "though",
    "unlike",
    "whereas",
    "while",
    "yet",
    "а",
    "но",
    "тогда",
    "хотя",
];

/// Words after which something is named that the sentence does not claim, up to the next comma.
const SETTING_ASIDE: &[&[&str]] = &[
    &["rather", "than"],
    &["instead", "of"],
    &["unlike"],
    &["as", "opposed", "to"],
    &["in", "contrast", "to"],
    &["compared", "to"],
    &["compared", "with"],
    &["in", "contrast", "with"],
    &["contrary", "to"],
    &["в", "отличие", "от"],
    &["вместо"],
];

/// Words by which more is told of what was just named.
const RELATIVE: &[&str] = &["which", "who", "whose", "where"];

/// Returns the words of a sentence.
pub fn words(sentence: &str) -> Vec<Word> {
    let raw = pieces(&joined(sentence));
    let mut words = Vec::new();
    let mut clause: u16 = 0;
    let mut segment: u16 = 0;
    let mut aside = false;
    let mut at = 0;
    while let Some(piece) = raw.get(at) {
        if words.len() >= LONGEST {
            break;
        }
        if matches!(piece.as_str(), ";" | "," | "(" | ")" | ":" | "—") || among(OPENING, piece) {
            segment = segment.saturating_add(1);
        }
        match piece.as_str() {
            ";" => {
                clause = clause.saturating_add(1);
                aside = false;
            }
            // "Unlike X, which is Y, Z": what is told of X is no claim of this sentence either.
            "," if aside && raw.get(at + 1).is_some_and(|next| RELATIVE.contains(&next.as_str())) => {}
            "," => {
                if aside {
                    clause = clause.saturating_add(1);
                }
                aside = false;
            }
            "(" | ")" | ":" | "—" => {}
            word => {
                if let Some(length) = setting_aside(&raw[at..]) {
                    aside = true;
                    at += length;
                    continue;
                }
                if among(OPENING, word) {
                    clause = clause.saturating_add(1);
                    aside = false;
                }
                // "No, …" answers the question and denies nothing of what follows.
                if word == "no" && raw.get(at + 1).is_some_and(|next| next == ",") {
                    at += 2;
                    continue;
                }
                let negates = among(NEGATIONS, word) || word.ends_with("n't");
                if !aside && (negates || !among(DROPPED, word)) && !among(OPENING, word) {
                    if words.last().is_some_and(|last: &Word| last.text == "non") {
                        words.pop();
                        let text = format!("non{word}");
                        words.push(Word::new(text, (clause, segment), false));
                    } else {
                        words.push(Word::new(word.to_owned(), (clause, segment), negates));
                    }
                }
            }
        }
        at += 1;
    }
    words
}

/// Returns whether a word stands in a sorted list.
pub(super) fn among(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

/// Joins a matrix with its transpose, `A^T A` and `A Aᵀ`, because a lone "A" would be dropped as the article.
fn joined(sentence: &str) -> std::borrow::Cow<'_, str> {
    if !sentence.contains(['ᵀ', '⊤', '^']) {
        return sentence.into();
    }
    let mut text = sentence.replace(['ᵀ', '⊤'], "^T").replace("^{T}", "^T").replace("^\\top", "^T").replace("^t", "^T");
    for matrix in ["A", "X", "M", "a", "x", "m"] {
        text = text.replace(&format!("{matrix}^T {matrix} "), &format!("{matrix}^T{matrix} "));
        text = text.replace(&format!("{matrix}^T {matrix}."), &format!("{matrix}^T{matrix}."));
        text = text.replace(&format!("{matrix} {matrix}^T"), &format!("{matrix}{matrix}^T"));
        if let Some(head) = text.strip_suffix(&format!("{matrix}^T {matrix}")) {
            text = format!("{head}{matrix}^T{matrix}");
        }
    }
    text.into()
}

fn setting_aside(raw: &[String]) -> Option<usize> {
    SETTING_ASIDE
        .iter()
        .find(|phrase| raw.len() >= phrase.len() && phrase.iter().zip(raw).all(|(want, have)| want == have))
        .map(|phrase| phrase.len())
}

/// Cuts a text into lower-case words and the marks that part clauses.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if pieces.len() > LONGEST * 4 {
            break;
        }
        match c {
            '’' | '\'' if !word.is_empty() && chars.peek().is_some_and(|next| next.is_alphabetic()) => {
                word.push('\'')
            }
            'ᵀ' | '⊤' => word.push_str("^t"),
            '²' => word.push_str("^2"),
            '^' | '_' | '+' | '*' | '%' if c != '*' && (!word.is_empty() || c == '+') => word.push(c),
            '=' => {
                take(&mut word, &mut pieces);
                pieces.push("=".to_owned());
            }
            '{' | '}' | '\\' | '$' | '*' | '`' | '|' => {
                if matches!(c, '$' | '*' | '`' | '\\' | '|') {
                    take(&mut word, &mut pieces);
                }
            }
            '.' | ','
                if !word.is_empty()
                    && word.ends_with(|c: char| c.is_ascii_digit())
                    && chars.peek().is_some_and(char::is_ascii_digit) =>
            {
                word.push(c);
            }
            // Cells of a pasted table.
            '\t' => {
                take(&mut word, &mut pieces);
                pieces.push(",".to_owned());
            }
            ',' | ';' | '(' | ')' | ':' | '—' | '[' | ']' => {
                take(&mut word, &mut pieces);
                match c {
                    '[' | ']' => {}
                    _ => pieces.push(c.to_string()),
                }
            }
            c if c.is_alphanumeric() => word.extend(c.to_lowercase()),
            _ => take(&mut word, &mut pieces),
        }
    }
    take(&mut word, &mut pieces);
    pieces
}

fn take(word: &mut String, pieces: &mut Vec<String>) {
    // Longer than any word: kept short so that hostile text costs nothing.
    if !word.is_empty() {
        let kept: String = word.chars().take(40).collect();
        let kept = kept.strip_suffix("'s").unwrap_or(&kept).to_owned();
        pieces.push(kept);
        word.clear();
    }
}

/// Returns a number for a stem (FNV-1a), by which most unequal ones are told apart in one comparison.
pub(super) fn mark(stem: &str) -> u64 {
    stem.bytes().fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Returns a word without its ending. Only equality matters, not looks.
pub fn stem(word: &str) -> String {
    if matches!(word, "is" | "are" | "was" | "were") {
        return "is".to_owned();
    }
    if !word.is_ascii() || word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut stem = word;
    if let Some(cut) = stem.strip_suffix("ies") {
        return format!("{cut}y");
    }
    if let Some(cut) = stem.strip_suffix("sses") {
        return format!("{cut}ss");
    }
    if !stem.ends_with("ss") && !stem.ends_with("us") && !stem.ends_with("is") {
        stem = stem.strip_suffix('s').unwrap_or(stem);
    }
    for ending in ["ing", "ed"] {
        if let Some(cut) = stem.strip_suffix(ending).filter(|cut| cut.len() >= 3) {
            let bytes = cut.as_bytes();
            let doubled = bytes.len() > 3
                && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
                && !matches!(bytes[bytes.len() - 1], b's' | b'l');
            stem = if doubled { &cut[..cut.len() - 1] } else { cut };
            break;
        }
    }
    stem.strip_suffix('e').filter(|cut| cut.len() >= 3).unwrap_or(stem).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn small_words_and_endings_do_not_count() {
        assert_eq!(shown("The units of the targets"), shown("unit of a target"));
        assert_eq!(shown("non-parametric"), shown("nonparametric"));
    }

    #[test]
    fn what_is_set_aside_is_not_said() {
        assert_eq!(shown("uses rows rather than columns"), shown("uses rows"));
        assert_eq!(shown("Unlike ridge, lasso selects"), shown("lasso selects"));
    }

    #[test]
    fn lists_are_sorted_so_that_their_words_are_found() {
        for list in [DROPPED, NEGATIONS, OPENING] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn clauses_are_counted() {
        let words = words("ridge shrinks, whereas lasso selects");
        assert_eq!(words.first().map(|word| word.clause), Some(0));
        assert_eq!(words.last().map(|word| word.clause), Some(1));
    }
}
