//! The Porter stemmer, as published, with the two later changes of its author noted where they matter.
//!
//! M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. A statement about "the Porter stemmer" may
//! mean the paper or the author's later program; where they differ the caller accepts both.

/// Returns the stem of an English word in lower case; words with other letters come back as they are.
pub(super) fn porter(word: &str) -> String {
    if word.len() < 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) || word.len() > 100 {
        return word.to_owned();
    }
    let mut stem = Stem { word: word.to_owned() };
    stem.plurals();
    stem.past_and_gerund();
    stem.y_to_i();
    stem.step(&DOUBLE, 0);
    stem.step(&TRIPLE, 0);
    stem.residual();
    stem.final_e();
    stem.word
}

/// Suffixes of step 2 and what they become.
const DOUBLE: [(&str, &str); 20] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("abli", "able"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
];

/// Suffixes of step 3.
const TRIPLE: [(&str, &str); 7] =
    [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

/// Suffixes of step 4, which vanish; `ion` only after s or t.
const RESIDUAL: [&str; 19] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
];

struct Stem {
    word: String,
}

impl Stem {
    fn plurals(&mut self) {
        if self.ends("sses") || self.ends("ies") {
            self.cut(2);
        } else if self.ends("s") && !self.ends("ss") {
            self.cut(1);
        }
    }

    fn past_and_gerund(&mut self) {
        if self.ends("eed") {
            if measure(&self.word[..self.word.len() - 3]) > 0 {
                self.cut(1);
            }
            return;
        }
        let ending = ["ed", "ing"]
            .into_iter()
            .find(|ending| self.ends(ending) && has_vowel(&self.word[..self.word.len() - ending.len()]));
        let Some(ending) = ending else { return };
        self.cut(ending.len());
        if self.ends("at") || self.ends("bl") || self.ends("iz") {
            self.word.push('e');
        } else if doubles(&self.word) && !self.word.ends_with(['l', 's', 'z']) {
            self.cut(1);
        } else if measure(&self.word) == 1 && closed(&self.word) {
            self.word.push('e');
        }
    }

    fn y_to_i(&mut self) {
        if self.ends("y") && has_vowel(&self.word[..self.word.len() - 1]) {
            self.cut(1);
            self.word.push('i');
        }
    }

    fn step(&mut self, suffixes: &[(&str, &str)], least: usize) {
        let longest = suffixes.iter().filter(|(suffix, _)| self.ends(suffix)).max_by_key(|(suffix, _)| suffix.len());
        if let Some((suffix, instead)) = longest
            && measure(&self.word[..self.word.len() - suffix.len()]) > least
        {
            self.cut(suffix.len());
            self.word.push_str(instead);
        }
    }

    fn residual(&mut self) {
        let longest = RESIDUAL.iter().filter(|suffix| self.ends(suffix)).max_by_key(|suffix| suffix.len());
        let Some(suffix) = longest else { return };
        let rest = &self.word[..self.word.len() - suffix.len()];
        if measure(rest) > 1 && (*suffix != "ion" || rest.ends_with(['s', 't'])) {
            self.cut(suffix.len());
        }
    }

    fn final_e(&mut self) {
        if self.ends("e") {
            let rest = &self.word[..self.word.len() - 1];
            let measure = measure(rest);
            if measure > 1 || measure == 1 && !closed(rest) {
                self.cut(1);
            }
        }
        if self.ends("ll") && measure(&self.word) > 1 {
            self.cut(1);
        }
    }

    fn ends(&self, suffix: &str) -> bool {
        self.word.ends_with(suffix)
    }

    fn cut(&mut self, letters: usize) {
        self.word.truncate(self.word.len() - letters);
    }
}

fn is_consonant(word: &[u8], at: usize) -> bool {
    match word[at] {
        b'a' | b'e' | b'i' | b'o' | b'u' => false,
        b'y' => at == 0 || !is_consonant(word, at - 1),
        _ => true,
    }
}

/// Returns how often a vowel is followed by a consonant.
fn measure(word: &str) -> usize {
    let bytes = word.as_bytes();
    (1..bytes.len()).filter(|at| !is_consonant(bytes, at - 1) && is_consonant(bytes, *at)).count()
}

fn has_vowel(word: &str) -> bool {
    (0..word.len()).any(|at| !is_consonant(word.as_bytes(), at))
}

fn doubles(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() >= 2 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2] && is_consonant(bytes, bytes.len() - 1)
}

/// Returns whether a word ends consonant, vowel, consonant other than w, x or y.
fn closed(word: &str) -> bool {
    let bytes = word.as_bytes();
    let n = bytes.len();
    n >= 3
        && is_consonant(bytes, n - 3)
        && !is_consonant(bytes, n - 2)
        && is_consonant(bytes, n - 1)
        && !matches!(bytes[n - 1], b'w' | b'x' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_those_of_the_paper() {
        for (word, stem) in [
            ("caresses", "caress"),
            ("ponies", "poni"),
            ("cats", "cat"),
            ("feed", "feed"),
            ("agreed", "agre"),
            ("plastered", "plaster"),
            ("motoring", "motor"),
            ("sing", "sing"),
            ("conflated", "conflat"),
            ("hopping", "hop"),
            ("falling", "fall"),
            ("hissing", "hiss"),
            ("filing", "file"),
            ("happy", "happi"),
            ("sky", "sky"),
            ("relational", "relat"),
            ("conditional", "condit"),
            ("vietnamization", "vietnam"),
            ("triplicate", "triplic"),
            ("hopefulness", "hope"),
            ("revival", "reviv"),
            ("adoption", "adopt"),
            ("effective", "effect"),
            ("probate", "probat"),
            ("rate", "rate"),
            ("cease", "ceas"),
            ("controll", "control"),
            ("roll", "roll"),
            ("running", "run"),
            ("studies", "studi"),
            ("generalizations", "gener"),
            ("oscillators", "oscil"),
        ] {
            assert_eq!(porter(word), stem, "{word}");
        }
    }
}
