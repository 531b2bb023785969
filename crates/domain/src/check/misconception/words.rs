//! A sentence as words that can be compared: case, inflection and TeX folded, small words dropped, clauses kept apart.
//!
//! What a sentence names only to set it aside ("rather than …", "unlike …") is taken out, because it is not said.

use std::ops::Deref;
use std::rc::Rc;

use super::lexicon::{Lexeme, Lexicon};

/// Longest sentence that is read, in words; the rest of a longer one is not looked at.
pub const LONGEST: usize = 160;

/// One word of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    lexeme: Rc<Lexeme>,
    /// The mark of its stem, which is compared most often, at hand.
    pub(crate) mark: u64,
    /// The clause it stands in, counted from 0.
    pub clause: u16,
    /// The stretch between commas it stands in, counted from 0.
    pub segment: u16,
    /// Whether it denies what stands around it.
    pub negates: bool,
}

impl Word {
    fn of(lexeme: Rc<Lexeme>, (clause, segment): (u16, u16), negates: bool) -> Word {
        Word { mark: lexeme.mark, lexeme, clause, segment, negates }
    }
}

impl Deref for Word {
    type Target = Lexeme;

    fn deref(&self) -> &Lexeme {
        &self.lexeme
    }
}

/// Words after which something is named that the sentence does not claim, up to the next comma.
pub(super) const SETTING_ASIDE: &[&[&str]] = &[
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

/// Several words that say what one word says.
pub(super) const AS_ONE: &[(&[&str], &str)] = &[
    (&["a", "great", "deal", "of"], "much"),
    (&["a", "large", "number", "of"], "many"),
    (&["a", "lot", "of"], "many"),
    (&["lots", "of"], "many"),
    (&["add", "up"], "sum"),
    (&["adding", "up"], "sum"),
    (&["adds", "up"], "sum"),
    (&["all", "alone"], "automatically"),
    (&["at", "the", "same", "time"], "together"),
    (&["by", "hand"], "manually"),
    (&["by", "itself"], "automatically"),
    (&["by", "themselves"], "automatically"),
    (&["on", "its", "own"], "automatically"),
    (&["on", "their", "own"], "automatically"),
    (&["does", "not", "change"], "unchanged"),
    (&["do", "not", "change"], "unchanged"),
    (&["stay", "the", "same"], "unchanged"),
    (&["stays", "the", "same"], "unchanged"),
    (&["remain", "the", "same"], "unchanged"),
    (&["remains", "the", "same"], "unchanged"),
    (&["gets", "rid", "of"], "removes"),
    (&["get", "rid", "of"], "remove"),
    (&["filter", "out"], "remove"),
    (&["filters", "out"], "removes"),
    (&["throw", "away"], "remove"),
    (&["throws", "away"], "removes"),
    (&["thrown", "away"], "removed"),
    (&["goes", "up"], "increases"),
    (&["go", "up"], "increase"),
    (&["going", "up"], "increasing"),
    (&["goes", "down"], "decreases"),
    (&["go", "down"], "decrease"),
    (&["going", "down"], "decreasing"),
    (&["how", "many"], "number"),
    (&["in", "any", "order"], "unsorted"),
    (&["in", "no", "order"], "unsorted"),
    (&["made", "up", "of"], "consists"),
    (&["makes", "up"], "forms"),
    (&["more", "than", "one"], "several"),
    (&["no", "matter", "what"], "regardless"),
    (&["no", "matter", "how"], "regardless"),
    (&["no", "matter", "which"], "regardless"),
    (&["fails", "to"], "not"),
    (&["fail", "to"], "not"),
    (&["unable", "to"], "not"),
    (&["gets", "along", "without"], "without"),
    (&["sure", "to"], "guaranteed"),
    (&["certain", "to"], "guaranteed"),
    (&["bound", "to"], "guaranteed"),
];

/// Words by which more is told of what was just named.
const RELATIVE: &[&str] = &["which", "who", "whose", "where"];

/// A word, or a mark that parts clauses.
#[derive(Clone, Debug)]
enum Piece {
    Word(Rc<Lexeme>),
    Mark(char),
}

impl Piece {
    fn is(&self, text: &str) -> bool {
        matches!(self, Piece::Word(word) if word.text == text)
    }

    fn is_comma(&self) -> bool {
        matches!(self, Piece::Mark(','))
    }
}

/// Reads sentences as words; what it has learned of a word it keeps.
#[derive(Debug, Default)]
pub struct WordReader {
    lexicon: Lexicon,
    /// Room for the pieces of a sentence, and for the letters of one of them.
    pieces: Vec<Piece>,
    letters: String,
}

/// Returns the words of a sentence. [`WordReader`] is for many of them.
pub fn words(sentence: &str) -> Vec<Word> {
    WordReader::default().words(sentence)
}

impl WordReader {
    /// Returns the words of a sentence.
    pub fn words(&mut self, sentence: &str) -> Vec<Word> {
        self.cut(&joined(sentence));
        let pieces = std::mem::take(&mut self.pieces);
        let words = self.told(&pieces);
        self.pieces = pieces;
        words
    }

    /// Returns the words that say something, each with where it stands.
    fn told(&mut self, pieces: &[Piece]) -> Vec<Word> {
        let mut words = Vec::with_capacity(pieces.len().min(LONGEST));
        let (mut clause, mut segment): (u16, u16) = (0, 0);
        let mut aside = false;
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            if words.len() >= LONGEST {
                break;
            }
            let opens = matches!(piece, Piece::Word(word) if word.opens);
            if opens || matches!(piece, Piece::Mark(_)) {
                segment = segment.saturating_add(1);
            }
            match piece {
                Piece::Mark(';') => {
                    clause = clause.saturating_add(1);
                    aside = false;
                }
                // "Unlike X, which is Y, Z": what is told of X is no claim of this sentence either.
                Piece::Mark(',')
                    if aside && RELATIVE.iter().any(|word| pieces.get(at + 1).is_some_and(|next| next.is(word))) => {}
                Piece::Mark(',') => {
                    clause = clause.saturating_add(u16::from(aside));
                    aside = false;
                }
                Piece::Mark(_) => {}
                Piece::Word(word) => {
                    if word.sets_aside
                        && let Some(length) = setting_aside(&pieces[at..])
                    {
                        aside = true;
                        at += length;
                        continue;
                    }
                    if let Some((length, said)) = as_one(&word.begins_as_one, &pieces[at + 1..]) {
                        let word = self.lexicon.lexeme(said);
                        if !aside {
                            self.push(&mut words, &word, (clause, segment));
                        }
                        at += length;
                        continue;
                    }
                    if opens {
                        clause = clause.saturating_add(1);
                        aside = false;
                    }
                    // "No, …" answers the question and denies nothing of what follows.
                    if word.text == "no" && pieces.get(at + 1).is_some_and(Piece::is_comma) {
                        at += 2;
                        continue;
                    }
                    if !aside && (word.denies || !word.dropped) && !opens {
                        self.push(&mut words, word, (clause, segment));
                    }
                }
            }
            at += 1;
        }
        words
    }

    /// Adds a word, joined with a "non" before it.
    fn push(&mut self, words: &mut Vec<Word>, word: &Rc<Lexeme>, place: (u16, u16)) {
        if words.last().is_some_and(|last: &Word| last.text == "non") {
            words.pop();
            self.letters.clear();
            self.letters.push_str("non");
            self.letters.push_str(&word.text);
            let lexeme = self.lexicon.lexeme(&self.letters);
            words.push(Word::of(lexeme, place, false));
        } else {
            words.push(Word::of(Rc::clone(word), place, word.denies));
        }
    }

    /// Cuts a text into lower-case words and the marks that part clauses.
    fn cut(&mut self, text: &str) {
        self.pieces.clear();
        self.letters.clear();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if self.pieces.len() > LONGEST * 4 {
                break;
            }
            let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            if run > 0 {
                // "marked asDISTINCTwill be": the spaces around a word of code were lost.
                let glued = glued(&rest[..run]);
                let run = glued.map_or(run, |(at, _)| at);
                let from = self.letters.len();
                self.letters.push_str(&rest[..run]);
                self.letters[from..].make_ascii_lowercase();
                rest = &rest[run..];
                if let Some((_, length)) = glued {
                    self.take();
                    self.letters.push_str(&rest[..length].to_ascii_lowercase());
                    self.take();
                    rest = &rest[length..];
                }
                continue;
            }
            rest = &rest[c.len_utf8()..];
            self.sign(c, rest.chars().next());
        }
        self.take();
    }

    /// Takes in a character that is neither a plain letter nor a digit.
    fn sign(&mut self, c: char, next: Option<char>) {
        let within = !self.letters.is_empty();
        match c {
            '’' | '\'' if within && next.is_some_and(char::is_alphabetic) => self.letters.push('\''),
            'ᵀ' | '⊤' => self.letters.push_str("^t"),
            '²' => self.letters.push_str("^2"),
            '^' | '_' | '%' if within => self.letters.push(c),
            '+' => self.letters.push(c),
            '=' => {
                self.take();
                self.letters.push('=');
                self.take();
            }
            '√' => {
                self.take();
                self.letters.push_str("sqrt");
                self.take();
            }
            '{' | '}' => {}
            '.' | ','
                if self.letters.ends_with(|c: char| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit()) =>
            {
                self.letters.push(c);
            }
            // Cells of a pasted table.
            '\t' => self.mark(','),
            ',' | ';' | '(' | ')' | ':' | '—' => self.mark(c),
            c if c.is_alphanumeric() => self.letters.extend(c.to_lowercase()),
            _ => self.take(),
        }
    }

    fn mark(&mut self, c: char) {
        self.take();
        self.pieces.push(Piece::Mark(c));
    }

    /// Ends a word.
    fn take(&mut self) {
        if self.letters.is_empty() {
            return;
        }
        // Longer than any word: kept short so that hostile text costs nothing.
        if let Some((end, _)) = self.letters.char_indices().nth(40) {
            self.letters.truncate(end);
        }
        let word = self.letters.strip_suffix("'s").unwrap_or(&self.letters);
        self.pieces.push(Piece::Word(self.lexicon.lexeme(word)));
        self.letters.clear();
    }
}

/// Joins a matrix with its transpose, `A^T A` and `A Aᵀ`, because a lone "A" would be dropped as the article.
fn joined(sentence: &str) -> std::borrow::Cow<'_, str> {
    // The signs' first bytes; nearly every sentence has none of them.
    let signs = |byte| matches!(byte, b'^' | 0xe1 | 0xe2);
    if !sentence.bytes().any(signs) || !sentence.contains(['ᵀ', '⊤', '^']) {
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

/// Returns where a word in capitals stands between small letters, and how long it is.
fn glued(run: &str) -> Option<(usize, usize)> {
    const LEAST: usize = 4;
    if run.len() < LEAST + 2 {
        return None;
    }
    let bytes = run.as_bytes();
    let from = bytes.windows(2).position(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())? + 1;
    let length = bytes[from..].iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let closed = bytes.get(from + length).is_some_and(u8::is_ascii_lowercase);
    (length >= LEAST && closed).then_some((from, length))
}

/// Returns how many pieces say what one word says, and that word, given what the first of them begins and the others.
fn as_one(begun: &[u8], pieces: &[Piece]) -> Option<(usize, &'static str)> {
    let mut begun = begun.iter().map(|nth| AS_ONE[usize::from(*nth)]);
    let said = |(phrase, _): &(&[&str], &str)| {
        pieces.len() + 1 >= phrase.len() && phrase[1..].iter().zip(pieces).all(|(want, have)| have.is(want))
    };
    begun.find(said).map(|(phrase, said)| (phrase.len(), said))
}

fn setting_aside(pieces: &[Piece]) -> Option<usize> {
    SETTING_ASIDE
        .iter()
        .find(|phrase| pieces.len() >= phrase.len() && phrase.iter().zip(pieces).all(|(want, have)| have.is(want)))
        .map(|phrase| phrase.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.stem.clone()).collect()
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
    fn a_glued_word_of_code_is_read() {
        assert_eq!(shown("the column marked asDISTINCTwill go"), shown("the column marked as distinct will go"));
        assert_eq!(shown("BatchNorm in PyTorch"), ["batchnorm", "pytorch"]);
    }

    #[test]
    fn several_words_may_say_what_one_says() {
        assert_eq!(shown("how many clusters"), shown("number clusters"));
        assert_eq!(shown("the error goes up"), shown("the error increases"));
    }

    #[test]
    fn clauses_are_counted() {
        let words = words("ridge shrinks, whereas lasso selects");
        assert_eq!(words.first().map(|word| word.clause), Some(0));
        assert_eq!(words.last().map(|word| word.clause), Some(1));
    }
}
