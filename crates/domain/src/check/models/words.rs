//! Words: stems, edit distances, and the letters that a text asks to be taken from words.

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;
use super::stemmer::porter;

/// Longest word that is compared; the work grows with the square.
const LONGEST: usize = 64;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["stemming", "stemmer", "stemmed", "stems", "stem", "porter"]) {
        stems(passage, findings);
    }
    if passage.has(&["levenshtein", "edit"]) {
        edits(passage, findings);
    }
    if passage.has(&["letters", "letter"]) {
        letters(passage, findings);
    }
}

/// "running" is stemmed to "runn".
fn stems(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const STATED: [&str; 5] = [
        "\"? @ \"? (is|are|might be|may be|would be|can be|gets|becomes|be|could be) (also|often|typically|usually)? (stemmed|reduced|stripped|truncated|cut) (down)? to \"? @ \"?",
        "stem* (of)? (the word)? \"? @ \"? (is|to|into|gives|becomes|as|yields|→) (the stem)? \"? @ \"?",
        "(stems|reduces|turns|converts|maps|transforms|stemming) \"? @ \"? (to|into|→|as) \"? @ \"?",
        "stem OPEN \"? @ \"? CLOSE (=|→|is|gives|returns) \"? @ \"?",
        "stemm* <12> \" @ \" (becomes|→|to|into|is reduced to|is turned into) \" @ \"",
    ];
    // A passage about another algorithm says nothing about this one.
    let other = passage.has(&["lancaster", "snowball", "krovetz", "lovins", "paice"]);
    let named = passage.has(&["porter"]);
    for found in STATED.iter().flat_map(|pattern| passage.all(pattern)) {
        let (word, stated) = (found.word(0), found.word(1));
        let plain = |word: &str| word.bytes().all(|b| b.is_ascii_lowercase()) && (2..=40).contains(&word.len());
        // Only what begins alike is a stem; "better" to "good" is another thing, said elsewhere.
        let alike = stated.len() >= 2 && word.len() > 3 && word.get(..2) == stated.get(..2);
        if !plain(word)
            || !plain(stated)
            || !alike
            || passage.disowned(found.from)
            || passage.sentence_says(found.from, &["lemma", "lemmatized", "lemmatizes", "lemmatization", "lemmatizer"])
        {
            continue;
        }
        let stem = porter(word);
        // A real stem, only of a longer or shorter form, is a matter of the algorithm.
        if stem == stated || other && !named || word == stated {
            continue;
        }
        let mut finding = passage.wrong(
            found.word_at(1),
            format!("\"{stem}\""),
            format!("the Porter stemmer (1980) takes \"{word}\" to \"{stem}\""),
        );
        finding.confidence = if named { 0.95 } else { 0.7 };
        // Other stemmers leave other stems; without a name only a doubled consonant is surely a slip.
        finding.shown = named
            || passage.sentence_says(found.from, &["porter"])
            || stated.len() > stem.len() && stated.starts_with(stem.as_str()) && doubled(stated);
        findings.push(finding);
    }
}

fn doubled(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() >= 2 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
}

pub(super) fn levenshtein(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

/// Distance when adjacent letters may also change places at the cost of one.
fn with_swaps(a: &[char], b: &[char]) -> usize {
    let mut table = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let best = change.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if swapped { best.min(table[i - 2][j - 2] + 1) } else { best }
            };
        }
    }
    table[a.len()][b.len()]
}

fn edits(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const STATED: [&str; 5] = [
        "(edit|levenshtein) distance (between|from|of|:)? \"? @ \"? (and|to|→|- >|vs) \"? @ \"? => #",
        "(edit|levenshtein) distance <4> (between|from|of) (the words)? \"? @ \"? (and|to|→) \"? @ \"? => #",
        "(edit|levenshtein) (distance)? OPEN \"? @ \"? , \"? @ \"? CLOSE => #",
        "\" @ \" (and|to|→) \" @ \" <8> (edit|levenshtein) distance (of|is|=) (only)? #",
        "(takes|needs|requires) # edits to <4> \"? @ \"? (to|into) \"? @ \"?",
    ];
    for found in STATED.iter().flat_map(|pattern| passage.all(pattern)) {
        let a: Vec<char> = found.word(0).chars().collect();
        let b: Vec<char> = found.word(1).chars().collect();
        if a.len() < 2
            || b.len() < 2
            || a.len() > LONGEST
            || b.len() > LONGEST
            || matches!(found.word(0), "two" | "strings" | "words" | "string" | "word1" | "s1")
        {
            continue;
        }
        let (plain, swapping) = (levenshtein(&a, &b) as f64, with_swaps(&a, &b) as f64);
        findings.extend(passage.compare(
            &found,
            0,
            &[plain, swapping],
            "fewest insertions, deletions and substitutions",
        ));
    }
}

/// "Take the last letters of the words in 'Grace Hopper' and concatenate them": the answer, when none is given.
fn letters(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let found = passage
        .first(&["(take|concatenate|join|combine) <3> (last|first) letters? of (the|each)? (words? in)? <2> \" @"]);
    let Some(found) = found else { return };
    let last = passage.tokens[found.from..found.to].iter().any(|token| token.text == "last");
    let named = passage.tokens[found.to - 1..]
        .iter()
        .take(8)
        .take_while(|token| token.original().starts_with(char::is_uppercase));
    let words: Vec<&str> = named.map(|token| token.text.as_str()).collect();
    let letters: String =
        words.iter().filter_map(|word| if last { word.chars().last() } else { word.chars().next() }).collect();
    let answered = passage.tokens[found.to..].iter().any(|token| token.text == letters);
    if answered || words.len() < 2 {
        return;
    }
    let finding = passage.unfinished(
        found.from,
        found.to - 1,
        format!("\"{letters}\""),
        format!("the {} letters of the {} words", if last { "last" } else { "first" }, written(words.len() as f64)),
    );
    findings.push(finding);
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn distances_keep_the_laws_of_a_metric() {
        let words = ["kitten", "sitting", "sunday", "saturday", "flaw", "lawn", ""];
        let letters: Vec<Vec<char>> = words.iter().map(|word| word.chars().collect()).collect();
        for a in &letters {
            for b in &letters {
                assert_eq!(levenshtein(a, b), levenshtein(b, a));
                for c in &letters {
                    assert!(levenshtein(a, c) <= levenshtein(a, b) + levenshtein(b, c));
                }
            }
        }
        assert_eq!(levenshtein(&letters[0], &letters[1]), 3);
    }

    #[test]
    fn wrong_words_are_found() {
        wrong(&[
            ("With the Porter stemmer \"hopping\" is stemmed to \"hopp\".", "\"hop\""),
            ("Porter's stemmer reduces 'relational' to 'relation'.", "\"relat\""),
            ("Stemming: the stem of 'planning' is 'plann'.", "\"plan\""),
            ("The edit distance between kitten and sitting is 4.", "3"),
            ("The Levenshtein distance from 'flaw' to 'lawn' is 3.", "2"),
            ("levenshtein('sunday', 'saturday') = 4", "3"),
            ("Take the last letters of the words in 'Ada Lovelace' and concatenate them.", "\"ae\""),
        ]);
    }

    #[test]
    fn right_words_are_silent() {
        silent(&[
            "With the Porter stemmer \"hopping\" is stemmed to \"hop\" and \"ponies\" to \"poni\".",
            "Stemming reduces 'studies' to 'studi', lemmatization to 'study'.",
            "The edit distance between kitten and sitting is 3.",
            "Take the last letters of the words in 'Ada Lovelace' and concatenate them. Answer: ae",
            "Edit distance between two strings is 3 in this example.",
        ]);
    }
}
