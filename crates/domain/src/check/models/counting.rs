//! Counting: committees, hands, arrangements, handshakes, subsets, strings and the letters of a word.

use super::super::Finding;
use super::conclusion::{self, Problem};
use super::figure::written;
use super::passage::Passage;

/// Largest number that is chosen from or arranged.
const MOST: f64 = 1000.0;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has(&[
        "ways",
        "many",
        "choose",
        "arrangements",
        "permutations",
        "combinations",
        "handshakes",
        "subsets",
        "hands",
        "pairs",
        "anagrams",
        "strings",
        "committees",
    ]) {
        return;
    }
    statements(passage, findings);
    asked(passage, findings);
}

fn choose(n: f64, k: f64) -> f64 {
    if k > n || k < 0.0 {
        return 0.0;
    }
    let k = k.min(n - k);
    let mut value = 1.0;
    for i in 1..=k as u64 {
        value = value * (n - k + i as f64) / i as f64;
    }
    if value < 9e15 { value.round() } else { value }
}

fn factorial(n: f64) -> f64 {
    (1..=n as u64).fold(1.0, |product, k| product * k as f64)
}

/// Arrangements of the letters of a word, equal letters alike.
fn arrangements(word: &str) -> f64 {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
        .chunk_by(|a, b| a == b)
        .fold(factorial(letters.len() as f64), |ways, same| ways / factorial(same.len() as f64))
}

fn countable(n: f64) -> bool {
    (0.0..=MOST).contains(&n) && n.fract() == 0.0
}

/// Statements that hold givens and result: "there are 120 ways to choose 3 people from 10".
fn statements(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let mut report = |at: usize, stated: Option<super::figure::Figure>, truth: f64, how: String| {
        if let Some(stated) = stated
            && !stated.agrees(truth)
            && !passage.disowned(at)
            && truth.is_finite()
        {
            findings.push(passage.wrong(at, written(truth), how));
        }
    };
    for found in passage.all("# (different|possible|distinct)? (ways|combinations|committees|teams|subsets|groups) <4> (to)? (choose|choosing|select|selecting|pick|picking|form) (a)? (committee|team|group|subset)? (of)? # @? (from|out of|among|of) (a)? (group|set|total)? (of)? #") {
        let (k, n) = (found.value(1), found.value(2));
        if countable(k) && countable(n) && k <= n && !passage.sentence_says(found.from, &["order", "ordered", "repetition", "replacement", "least", "most"]) {
            report(found.from, found.figure(0), choose(n, k), format!("C({n}, {k})"));
        }
    }
    for found in passage.all("(number of ways|ways) to (choose|select|pick) # @? (from|out of|among|of) # @? => #") {
        let (k, n) = (found.value(0), found.value(1));
        if countable(k)
            && countable(n)
            && k <= n
            && !passage.sentence_says(found.from, &["order", "ordered", "repetition", "replacement"])
        {
            report(found.last_number(), found.figure(2), choose(n, k), format!("C({n}, {k})"));
        }
    }
    for found in passage.all("# (distinct|different|people|books|objects|items|elements|letters|students) <3> can be (arranged|ordered|permuted|lined up) in # (different|distinct|possible)? ways").into_iter().chain(passage.all("# (distinct|different)? (people|books|objects|items|elements|students) <3> can be (arranged|ordered|permuted|lined) (up)? <4> in # <1> ways")) {
        let n = found.value(0);
        if countable(n) && n <= 170.0 && !passage.sentence_says(found.from, &["circle", "round", "circular", "table", "identical", "adjacent", "together"]) {
            report(found.last_number(), found.figure(1), factorial(n), format!("{n}!"));
        }
    }
    for found in passage
        .all("(set|collection) (of|with) # (elements|items|objects) has # subsets")
        .into_iter()
        .chain(passage.all("# (elements|items|features) <3> (have|has|gives|give) # (possible)? subsets"))
    {
        let n = found.value(0);
        if countable(n) && n <= 1000.0 && !passage.sentence_says(found.from, &["proper", "non", "nonempty", "size"]) {
            report(found.last_number(), found.figure(1), 2_f64.powf(n), format!("2^{n}"));
        }
    }
    for found in
        passage
            .all("letters (of|in) (the)? (word)? @ <6> (arranged|rearranged|ordered|permuted) <2> # (@)? (@)? ways")
            .into_iter()
            .chain(passage.all("\" @ \" (has|have|gives) # (@)? (@)? (arrangements|anagrams|permutations)"))
            .chain(passage.all(
                "(anagrams|arrangements|permutations) of (the)? (letters)? (of|in)? (the)? (word)? @ (:|=|is|are)* #",
            ))
    {
        let word = passage.tokens[found.word_at(0)].original().to_uppercase();
        let shouted = passage.tokens[found.word_at(0)].original() == word;
        let plain = word.chars().all(|c| c.is_ascii_uppercase()) && (3..=20).contains(&word.len());
        if shouted
            && plain
            && !passage
                .sentence_says(found.from, &["adjacent", "together", "begin", "start", "vowels", "not", "without"])
        {
            let how = format!("{}! over the factorials of the letters that repeat", word.len());
            report(found.last_number(), found.figures().last().copied(), arrangements(&word), how);
        }
    }
    for found in passage.all("# people <8> # handshakes") {
        let n = found.value(0);
        if countable(n) && !passage.sentence_says(found.from, &["couples", "except", "each"]) {
            report(found.last_number(), found.figure(1), choose(n, 2.0), format!("C({n}, 2)"));
        }
    }
}

/// Questions "how many …" with their answer below.
fn asked(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some(found) = passage.first(&[
        "how many",
        "in how many ways",
        "(find|what) <3> number of (ways|arrangements|permutations|combinations|committees|hands|handshakes)",
    ]) else {
        return;
    };
    let sentence = passage.sentence(found.from);
    let says = |words: &[&str]| passage.sentence_says(found.from, words);
    if says(&[
        "least",
        "most",
        "adjacent",
        "together",
        "such",
        "identical",
        "not",
        "no",
        "without",
        "if",
        "except",
        "couples",
        "exactly",
        "men",
        "women",
        "boys",
        "girls",
        "vowels",
        "consonants",
        "and",
        "or",
        "steps",
        "both",
        "shortest",
    ]) && (!says(&["hands"]) || says(&["exactly", "contain", "containing", "with", "least", "pair", "flush"]))
    {
        return;
    }
    // A property of the hand makes it another count.
    if says(&["exactly", "contain", "contains", "containing", "pair", "flush", "straight"]) {
        return;
    }
    let within = |pattern: &str| passage.first_between(&[pattern], sentence.start, sentence.end);
    let solved = if let Some(found) = within("(committee|committees|team|teams|group|groups|subset|subsets|hand|hands|combinations) <3> of # <5> (from|out of|among) <4> #").or_else(|| within("(choose|select|pick) # <3> (from|out of|among) <4> #")) {
        (!says(&["order", "ordered", "president", "repetition", "replacement"])).then(|| (choose(found.value(1), found.value(0)), format!("C({}, {})", found.value(1), found.value(0)), [found.value(0), found.value(1)]))
    } else if let Some(found) = within("# card (poker)? hands") {
        Some((choose(52.0, found.value(0)), format!("C(52, {})", found.value(0)), [found.value(0), 52.0]))
    } else if let Some(found) = within("letters (of|in) (the)? (word)? @") {
        let word = passage.tokens[found.word_at(0)].original().to_uppercase();
        let plain = word.chars().all(|c| c.is_ascii_uppercase()) && (2..=40).contains(&word.len()) && !matches!(word.as_str(), "THE" | "WORD" | "ENGLISH");
        (plain && says(&["arrange", "arranged", "arrangements", "permutations", "anagrams", "rearrange", "rearranged", "arranging"])).then(|| (arrangements(&word), format!("{}! over the factorials of the letters that repeat", word.len()), [word.len() as f64, 1.0]))
    } else if let Some(found) = within("# (distinct|different)? (people|persons|guests|students|friends|books|objects|items|cars|runners|letters)") {
        let n = found.value(0);
        if says(&["round", "circular", "circle"]) {
            says(&["seated", "sit", "arrange", "arranged", "seat"]).then(|| (factorial(n - 1.0), format!("({n} − 1)!"), [n, 1.0]))
        } else if says(&["handshakes", "shake", "hands"]) {
            Some((choose(n, 2.0), format!("C({n}, 2)"), [n, 2.0]))
        } else if says(&["arrange", "arranged", "row", "line", "lined", "order", "ordered", "permutations", "queue"]) && !says(&["of", "choose"]) {
            (countable(n) && n <= 170.0).then(|| (factorial(n), format!("{n}!"), [n, 1.0]))
        } else {
            None
        }
    } else if let Some(found) = within("(binary strings|bit strings|bitstrings) <4> length #") {
        (!says(&["with", "containing"])).then(|| (2_f64.powf(found.value(0)), format!("2^{}", found.value(0)), [found.value(0), 2.0]))
    } else {
        None
    };
    let Some((truth, how, steps)) = solved else { return };
    if !truth.is_finite() || truth < 2.0 || !steps.iter().all(|step| countable(*step)) {
        return;
    }
    let asked_to = sentence.end;
    let problem = Problem {
        from: sentence.start,
        asked_to,
        to: passage.tokens.len(),
        truth,
        steps: &steps,
        how,
        probability: false,
    };
    findings.extend(conclusion::judge(passage, &problem));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn counts_agree_with_their_definitions() {
        assert_eq!(choose(52.0, 5.0), 2_598_960.0);
        for n in 0..30_u32 {
            let row: f64 = (0..=n).map(|k| choose(f64::from(n), f64::from(k))).sum();
            assert_eq!(row, 2_f64.powi(n as i32));
        }
        assert_eq!(arrangements("MISSISSIPPI"), 34_650.0);
    }

    #[test]
    fn wrong_counts_are_found() {
        wrong(&[
            ("There are 100 ways to choose 3 people from 10.", "120"),
            ("The number of ways to choose 2 items from 6 is 30.", "15"),
            ("How many committees of 4 can be formed from 9 people?\nThe answer is 3024.", "126"),
            ("How many five-card hands are there?\nThere are 52·51·50·49·48 = 311875200.", "2598960"),
            ("In how many ways can the letters of the word BANANA be arranged?\n6! = 720", "60"),
            ("In how many ways can 6 people be seated around a circular table?\nThe answer is 720.", "120"),
            ("A set of 5 elements has 25 subsets.", "32"),
            ("How many handshakes take place among 12 people?\nThe answer is 132.", "66"),
        ]);
    }

    #[test]
    fn right_counts_are_silent() {
        silent(&[
            "There are 120 ways to choose 3 people from 10.",
            "How many committees of 4 can be formed from 9 people?\nC(9, 4) = 126",
            "How many five-card hands are there?\n2,598,960",
            "In how many ways can the letters of the word BANANA be arranged?\n6!/(3!2!) = 60",
            "A set of 5 elements has 32 subsets.",
            "With 10 people there are 45 handshakes.",
            "How many layers does a typical network of 10 people's design have?\nIt depends.",
        ]);
    }
}
