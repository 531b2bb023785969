//! Dice, coins and the distributions behind them: sums, runs, patterns, waiting times, binomial, Poisson, normal.

use super::super::Finding;
use super::bayes;
use super::conclusion::{self, Problem};
use super::figure::{Figure, written, written_as_ratio};
use super::passage::Passage;
use super::pattern::Found;

/// Most dice, tosses or trials that are worked out.
const MOST_TRIALS: u64 = 2_000;
/// Longest pattern of heads and tails.
const LONGEST_PATTERN: usize = 16;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let dice = passage.has(&["die", "dice", "rolls", "roll", "rolling"]);
    let coins = passage.has(&["coin", "coins", "toss", "tosses", "flips", "heads", "tossing"]);
    if dice {
        dice_statements(passage, findings);
    }
    if coins {
        coin_statements(passage, findings);
    }
    if dice || coins {
        asked(passage, findings);
        waiting_statements(passage, findings);
    }
    if passage.has(&["binomial", "poisson", "geometric", "bernoulli"]) {
        distributions(passage, findings);
    }
    if passage.has(&["deviation", "deviations", "sigma", "σ", "sd", "normal", "confidence"]) {
        normal_rule(passage, findings);
    }
}

/// Returns the probability of each sum of some dice, from the sum 0 on.
fn sums(dice: u64, sides: u64) -> Vec<f64> {
    let mut ways = vec![1.0];
    for _ in 0..dice {
        let mut next = vec![0.0; ways.len() + sides as usize];
        for (sum, p) in ways.iter().enumerate() {
            for side in 1..=sides as usize {
                next[sum + side] += p / sides as f64;
            }
        }
        ways = next;
    }
    ways
}

/// Returns the probability of exactly so many successes.
fn binomial(trials: u64, successes: u64, p: f64) -> f64 {
    if successes > trials {
        return 0.0;
    }
    let mut value = 1.0;
    let mut failures_left = trials - successes;
    for n in 1..=successes {
        value *= (trials - successes + n) as f64 / n as f64 * p;
        // Failures are multiplied in on the way, so that nothing runs out of range.
        while value > 1.0 && failures_left > 0 {
            value *= 1.0 - p;
            failures_left -= 1;
        }
    }
    value * (1.0 - p).powi(failures_left as i32)
}

/// Returns the probability of a run of at least so many successes in so many trials.
fn run_of(length: u64, trials: u64, p: f64) -> f64 {
    let length = length as usize;
    // states[n]: no such run yet, and the last n trials succeeded.
    let mut states = vec![0.0; length];
    states[0] = 1.0;
    let mut done = 0.0;
    for _ in 0..trials {
        let mut next = vec![0.0; length];
        for (n, weight) in states.iter().enumerate() {
            next[0] += weight * (1.0 - p);
            if n + 1 == length { done += weight * p } else { next[n + 1] += weight * p }
        }
        states = next;
    }
    done
}

/// Returns how long one pattern's end is the other's beginning, as the sum that Conway's algorithm takes.
///
/// Gardner, "On the paradoxical situations that arise from nontransitive relations", 1974, describes the algorithm.
fn leading(a: &[u8], b: &[u8], p: f64) -> f64 {
    (1..=a.len().min(b.len()))
        .filter(|n| a[a.len() - n..] == b[..*n])
        .map(|n| b[..n].iter().map(|side| 1.0 / if *side == b'H' { p } else { 1.0 - p }).product::<f64>())
        .sum()
}

/// Returns the expected tosses of a coin until a pattern appears.
fn waiting(pattern: &[u8], p: f64) -> f64 {
    leading(pattern, pattern, p)
}

/// Returns the probability that the first pattern appears before the second; neither may contain the other.
fn first_wins(first: &[u8], second: &[u8], p: f64) -> f64 {
    let for_first = leading(second, second, p) - leading(second, first, p);
    let for_second = leading(first, first, p) - leading(first, second, p);
    for_first / (for_first + for_second)
}

fn harmonic(n: u64) -> f64 {
    (1..=n).map(|k| 1.0 / k as f64).sum()
}

/// Reports a statement whose n-th number is the value.
fn report(passage: &Passage<'_>, findings: &mut Vec<Finding>, found: &Found, n: usize, truth: f64, how: String) {
    let Some(figure) = found.figure(n) else { return };
    let at = found.last_number();
    let next = passage.tokens.get(at + 1).map_or("", |token| token.text.as_str());
    let probability = truth <= 1.0;
    let whole = probability && figure.fraction.is_none() && figure.step >= 1.0;
    if !truth.is_finite()
        || figure.agrees(truth)
        || whole && truth > 0.0 && truth < 1.0 && figure.value > 1.0
        || matches!(next, "×" | "·" | "*" | "+" | "^" | "-" | "(" | "/" | "!" | "in" | "out")
        || passage.disowned(found.from)
    {
        return;
    }
    let right = if probability { written_as_ratio(truth) } else { written(truth) };
    findings.push(passage.wrong(at, right, how));
}

fn dice_statements(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for pattern in [
        "(probability|chance) <4> sum (of|is|equal|to|being)* # <8> (two|2|three|3) (fair)? (six sided)? dice (is|=|≈|:) #",
        "(two|2|three|3) (fair)? dice <10> (probability|chance) <6> (sum|total) <4> # (is|=|≈|:) #",
        "(probability|chance) of rolling (a)? (sum|total)? (of)? (a)? # with (two|2|three|3) dice (is|=|≈|:) #",
    ] {
        for found in passage.all(pattern) {
            let tokens = &passage.tokens[found.from..found.to];
            let dice = if tokens.iter().any(|token| matches!(token.text.as_str(), "three" | "3"))
                && !tokens.iter().any(|t| t.text == "two")
            {
                3
            } else {
                2
            };
            let Some(sum) = found.figure(0).and_then(|figure| figure.whole()) else { continue };
            let truth = sums(dice, 6).get(sum as usize).copied().unwrap_or(0.0);
            report(
                passage,
                findings,
                &found,
                1,
                truth,
                format!(
                    "{} of {} throws of {dice} dice",
                    written(truth * 6_f64.powi(dice as i32)),
                    written(6_f64.powi(dice as i32))
                ),
            );
        }
    }
    for found in passage.all("expected (value|sum|total|roll|outcome|result) <6> (die|dice) (roll|rolls|throw)? => #") {
        let tokens = &passage.tokens[found.from..found.to];
        let says = |word: &str| tokens.iter().any(|token| token.text == word);
        let one = says("die") || says("single");
        if says("maximum") || says("max") || says("sided") || says("unfair") || says("reroll") || says("again") {
            continue;
        }
        if one {
            report(passage, findings, &found, found.figures().len() - 1, 3.5, "(1 + 2 + … + 6) / 6".to_owned());
        } else if says("two") || says("2") {
            report(passage, findings, &found, found.figures().len() - 1, 7.0, "two dice of 3.5 each".to_owned());
        }
    }
    for found in passage.all("at least one (six|6) in # (rolls|throws|tosses) <8> (is|=|≈) #") {
        let n = found.value(found.figures().len() - 2);
        report(
            passage,
            findings,
            &found,
            found.figures().len() - 1,
            1.0 - (5.0_f64 / 6.0).powf(n),
            "1 − (5/6)^n".to_owned(),
        );
    }
    let collected = [
        "expected <6> (rolls|throws) <6> all (six|6) (faces|numbers|sides|values) <4> => #",
        "(see|get|collect|roll|show) (all|every) (six|6|of)? (the)? (six)? (faces|numbers|sides|values) <10> # (rolls|throws)",
        "# (rolls|throws) <6> (see|get|collect|roll|show) (all|every) (six|6|of)? (the)? (six)? (faces|numbers|sides|values)",
    ];
    for found in collected.iter().flat_map(|shape| passage.all(shape)) {
        if passage.sentence_says(found.from, &["probability", "chance", "likely", "after", "within"]) {
            continue;
        }
        report(
            passage,
            findings,
            &found,
            found.figures().len() - 1,
            6.0 * harmonic(6),
            "coupon collector: 6·(1 + 1/2 + … + 1/6)".to_owned(),
        );
    }
}

fn coin_statements(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for pattern in [
        "(probability|chance) of (getting|exactly|obtaining|seeing)* # (heads|tails|head|tail) <3> in # (fair)? (coin)? (tosses|flips|throws|coin) <4> (is|=|≈) #",
        "(probability|chance) of (getting|exactly|obtaining|seeing)* # (heads|tails) <4> (flip*|toss*|throw*) <5> # (times|coins) <4> (is|=|≈) #",
    ] {
        for found in passage.all(pattern) {
            let sentence = passage.sentence(found.from);
            let other = passage.tokens[sentence].iter().any(|token| {
                matches!(
                    token.text.as_str(),
                    "row" | "least" | "most" | "biased" | "unfair" | "consecutive" | "more" | "fewer" | "first"
                )
            });
            let (Some(k), Some(n)) = (found.figure(0).and_then(|f| f.whole()), found.figure(1).and_then(|f| f.whole()))
            else {
                continue;
            };
            if other || n > MOST_TRIALS {
                continue;
            }
            report(passage, findings, &found, 2, binomial(n, k, 0.5), format!("C({n}, {k}) / 2^{n}"));
        }
    }
    for found in passage.all("(probability|chance) of (getting)? (a|at)? least one (head|heads|tail|tails) in # (tosses|flips|coin) <4> (is|=|≈) #") {
        let figures = found.figures();
        let n = found.value(figures.len() - 2);
        report(passage, findings, &found, figures.len() - 1, 1.0 - 0.5_f64.powf(n), "1 − (1/2)^n".to_owned());
    }
}

/// "The expected number of tosses until HTH is 10."
fn waiting_statements(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("(expected|average) (number|count)? (of)? (fair)? (coin)? (tosses|flips|throws|waiting|time|number) <8> @ (in a row)? (to appear|to occur|appears|occurs|first appears|shows|shows up|comes up)? (is|=|≈|equals|:) (about|exactly)? #") {
        let at = found.word_at(0);
        let two_heads = matches!(passage.tokens[at].text.as_str(), "heads" | "tails");
        let fair = !passage.sentence_says(found.from, &["biased", "unfair", "p"]);
        if let Some(pattern) = coin_pattern(passage, at).filter(|_| fair) {
            report(passage, findings, &found, found.figures().len() - 1, waiting(&pattern, 0.5), "Conway: the sum of 2^k over the ends of length k that are also beginnings".to_owned());
        } else if two_heads && fair {
            let count = passage.tokens[..at].last().and_then(|token| token.figure).map_or(0.0, |figure| figure.value);
            let row = passage.tokens[at..found.to].iter().any(|token| token.text == "row") || passage.sentence_says(at, &["consecutive"]);
            if (2.0..=16.0).contains(&count) && row {
                report(passage, findings, &found, found.figures().len() - 1, 2_f64.powf(count + 1.0) - 2.0, "2^(n+1) − 2".to_owned());
            }
        }
    }
    for found in passage.all("(expected|average) (number of)? (rolls|throws|tosses|flips) <8> (first)? (a|the)? (six|6|head|heads|specific|tail) (is|=|≈|equals) (about|exactly)? #") {
        let tokens = &passage.tokens[found.from..found.to];
        let says = |word: &str| tokens.iter().any(|token| token.text == word);
        let plural = says("heads") || says("two") || says("consecutive") || says("row") || says("least") || says("sixes") || says("all");
        let until = says("until") || says("get") || says("see") || says("for") || says("first") || says("to");
        if plural || !until || passage.sentence_says(found.from, &["biased", "unfair", "row", "consecutive"]) {
            continue;
        }
        let truth = if says("head") || says("tail") { 2.0 } else { 6.0 };
        report(passage, findings, &found, found.figures().len() - 1, truth, "geometric: 1/p".to_owned());
    }
}

fn coin_pattern(passage: &Passage<'_>, at: usize) -> Option<Vec<u8>> {
    let word = passage.tokens.get(at)?.original().as_bytes();
    ((2..=LONGEST_PATTERN).contains(&word.len()) && word.iter().all(|side| matches!(side, b'H' | b'T')))
        .then(|| word.to_vec())
}

/// Problems that ask for a number and answer below.
fn asked(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if let Some((problem, truth, how, probability)) = expectation(passage) {
        findings.extend(conclusion::judge(
            passage,
            &Problem {
                from: problem.0,
                asked_to: problem.1,
                to: passage.tokens.len(),
                truth,
                steps: &[],
                how,
                probability,
            },
        ));
        return;
    }
    let Some((asked, asked_to)) = bayes::question(passage) else { return };
    let given = &passage.tokens[posed_from(passage, asked)..asked_to];
    let says = |words: &[&str]| given.iter().any(|token| words.contains(&token.text.as_str()));
    if says(&["given", "biased", "unfair", "weighted", "urn", "bag", "loaded", "knowing", "until", "box", "disease"])
        && !says(&["before"])
    {
        return;
    }
    let solved = race(passage, asked_to)
        .or_else(|| runs(passage, asked, asked_to))
        .or_else(|| successes(passage, asked, asked_to))
        .or_else(|| dice_sum(passage, asked, asked_to));
    let Some((truth, how, steps)) = solved else { return };
    findings.extend(conclusion::judge(
        passage,
        &Problem {
            from: passage.sentence(asked).start,
            asked_to,
            to: passage.tokens.len(),
            truth,
            steps: &steps,
            how,
            probability: true,
        },
    ));
}

type Solved = (f64, String, Vec<f64>);

/// "HH or TH first: what is the probability that you win?" with two patterns named.
fn race(passage: &Passage<'_>, asked_to: usize) -> Option<Solved> {
    let mut patterns: Vec<Vec<u8>> = Vec::new();
    for at in 0..asked_to {
        if let Some(pattern) = coin_pattern(passage, at).filter(|pattern| !patterns.contains(pattern)) {
            patterns.push(pattern);
        }
    }
    let [first, second] = patterns.as_slice() else { return None };
    let racing = passage.tokens[..asked_to]
        .iter()
        .any(|token| matches!(token.text.as_str(), "before" | "first" | "wins" | "win"));
    if !racing || first.len() != second.len() {
        return None;
    }
    let truth = first_wins(first, second, 0.5);
    let name = |pattern: &[u8]| String::from_utf8_lossy(pattern).into_owned();
    Some((truth, format!("{} comes before {} (Conway's algorithm)", name(first), name(second)), vec![]))
}

/// Returns where a problem can begin whose question is at a token: four sentences earlier.
fn posed_from(passage: &Passage<'_>, asked: usize) -> usize {
    let sentence = passage.tokens[asked].sentence;
    passage.tokens[..asked].iter().position(|token| token.sentence + 4 >= sentence).unwrap_or(asked)
}

/// Returns what a trial is and how many there are.
fn trials(passage: &Passage<'_>, asked: usize, asked_to: usize) -> Option<(bool, u64)> {
    let from = posed_from(passage, asked);
    let found = passage.first_between(
        &[
            "(roll*|throw*|toss*|flip*) <6> (coin|die|dice|it) <3> (#) times?",
            "(roll*|throw*|toss*|flip*) <6> (coin|die|dice|it) (twice|thrice)",
            "(roll*|toss*|flip*|throw*) (#) (fair)? (coins|dice|coin)",
            "(in|of|with) # (fair|coin|die|dice|consecutive|independent)* (toss*|flip*|roll*|throw*|coins|dice)",
            "# (fair|coin|die|dice|independent|six|sided)* (toss*|flips|rolls|throws|coins|dice) (are)? (tossed|flipped|rolled|thrown)?",
        ],
        from,
        asked_to,
    )?;
    let text: Vec<&str> = passage.tokens[found.from..found.to].iter().map(|token| token.text.as_str()).collect();
    let count = match found.figure(0) {
        Some(figure) => figure.whole()?,
        None if text.contains(&"twice") => 2,
        None => 3,
    };
    let sentence_text: Vec<&str> = passage.tokens[from..asked_to].iter().map(|token| token.text.as_str()).collect();
    let dice = sentence_text.iter().any(|word| matches!(*word, "die" | "dice"));
    let coins = sentence_text.iter().any(|word| matches!(*word, "coin" | "coins" | "heads" | "tails"));
    ((1..=MOST_TRIALS).contains(&count) && dice != coins).then_some((dice, count))
}

/// "Roll a die three times: two consecutive threes", "three heads in a row in ten tosses".
fn runs(passage: &Passage<'_>, asked: usize, asked_to: usize) -> Option<Solved> {
    let (dice, trials) = trials(passage, asked, asked_to)?;
    let found = passage.first_between(
        &[
            "# consecutive (@|#)",
            "# (heads|tails|sixes|threes|fives|ones|twos|fours) in a row",
            "# (heads|tails) (consecutively|successively)",
        ],
        asked,
        asked_to,
    )?;
    let length = found.figure(0)?.whole().filter(|length| (1..=64).contains(length) && *length < trials)?;
    let p = if dice { 1.0 / 6.0 } else { 0.5 };
    let truth = run_of(length, trials, p);
    let how = format!("a run of at least {length} in {trials} trials of probability {}", written_as_ratio(p));
    Some((truth, how, vec![p, p * p, p * p * p, 1.0 - p, length as f64, trials as f64]))
}

/// "Toss a coin 6 times: 2 heads or fewer", "at least one six in four rolls".
fn successes(passage: &Passage<'_>, asked: usize, asked_to: usize) -> Option<Solved> {
    let (dice, trials) = trials(passage, asked, asked_to)?;
    let sentence = passage.sentence(asked);
    if passage.sentence_says(
        asked,
        &[
            "row",
            "consecutive",
            "sum",
            "total",
            "product",
            "same",
            "pair",
            "different",
            "doubles",
            "greater",
            "larger",
            "more",
            "before",
            "first",
            "even",
            "odd",
            "order",
            "alternat",
        ],
    ) && !passage.sentence_says(asked, &["or"])
    {
        return None;
    }
    let kind = if dice { "(six|sixes|6|6s)" } else { "(heads|tails|head|tail)" };
    let find = |shape: &str| passage.first_between(&[shape.replace('K', kind).as_str()], sentence.start, sentence.end);
    let p = if dice { 1.0 / 6.0 } else { 0.5 };
    let at_most = |k: u64| (0..=k).map(|n| binomial(trials, n, p)).sum::<f64>();
    let (low, high) = if let Some(found) = find("at least (#) K") {
        (found.figure(0)?.whole()?, trials)
    } else if let Some(found) = find("at most (#) K") {
        (0, found.figure(0)?.whole()?)
    } else if let Some(found) = find("# K? or (a)? (few|fewer|less) K?") {
        (0, found.figure(0)?.whole()?)
    } else if let Some(found) = find("# K? or more K?") {
        (found.figure(0)?.whole()?, trials)
    } else if let Some(found) = find("(exactly|of|get|getting|obtain|obtaining|see|seeing) (exactly)? # K") {
        let k = found.figure(0)?.whole()?;
        (k, k)
    } else if find("(no|zero) K").is_some() {
        (0, 0)
    } else if find("(all|only) K").is_some() {
        (trials, trials)
    } else {
        return None;
    };
    if high > trials || low > trials || trials > 400 {
        return None;
    }
    let truth = at_most(high) - if low == 0 { 0.0 } else { at_most(low - 1) };
    let how = format!("binomial: {low} to {high} successes of {trials} with p = {}", written_as_ratio(p));
    Some((truth, how, vec![p, 1.0 - p, trials as f64, low as f64, high as f64]))
}

/// "Two dice are rolled: what is the probability that the sum is 8?"
fn dice_sum(passage: &Passage<'_>, asked: usize, asked_to: usize) -> Option<Solved> {
    let sentence = passage.sentence(asked);
    let dice = passage
        .first_between(&["# (fair|standard|six|sided|6|regular)* dice"], 0, asked_to)?
        .figure(0)?
        .whole()
        .filter(|n| (1..=20).contains(n))?;
    let found = passage.first_between(
        &[
            "(sum|total|sums|add|adds) <6> (at least|at most|greater than|more than|less than|exceeds) #",
            "(sum|total|sums|add|adds) <6> #",
            "# (as)? (the)? (sum|total)",
        ],
        sentence.start,
        sentence.end,
    )?;
    // What is known of the throw changes the chances.
    let known = ["(told|given|knowing|know|known|conditional|learn)", "at least (#|one|two) (of|is|die|shows|show)"];
    if passage.first_between(&known, 0, asked_to).is_some() {
        return None;
    }
    let figure = found.figure(0)?;
    let stated = figure.value;
    let words: Vec<&str> = passage.tokens[found.from..(found.to + 2).min(passage.tokens.len())]
        .iter()
        .map(|token| token.text.as_str())
        .collect();
    let has = |word: &str| words.contains(&word);
    if has("or") && !has("more") && !has("less") && !has("greater") && !has("higher")
        || passage.sentence_says(asked, &["even", "odd", "prime", "divisible", "least", "one"]) && !has("least")
    {
        return None;
    }
    let keeps = |sum: f64| {
        if has("least") || has("or") && (has("more") || has("greater") || has("higher")) {
            sum >= stated
        } else if has("most") || has("or") && has("less") {
            sum <= stated
        } else if has("greater") || has("more") || has("exceeds") {
            sum > stated
        } else if has("less") {
            sum < stated
        } else {
            sum == stated
        }
    };
    let truth = sums(dice, 6).iter().enumerate().filter(|(sum, _)| keeps(*sum as f64)).map(|(_, p)| p).sum();
    Some((truth, format!("counting the throws of {dice} dice"), vec![stated, dice as f64, 6_f64.powi(dice as i32)]))
}

/// Returns whether a number is likely the chance of a coin that is not fair.
fn is_bias(value: f64) -> bool {
    value > 0.0 && value < 1.0 && value != 0.5 && value != 0.25
}

/// Questions for an expected number of tosses or rolls.
fn expectation(passage: &Passage<'_>) -> Option<((usize, usize), f64, String, bool)> {
    let found = passage.first(&[
        "(what|find|compute|calculate) <5> (expected|average) <3> (number|tosses|flips|rolls|throws|value|sum)",
        "how many (tosses|flips|rolls|throws|times) <6> (expect|expected|average|need)",
    ])?;
    let sentence = passage.sentence(found.from);
    let asked_to = sentence.end;
    let says = |words: &[&str]| passage.tokens[..asked_to].iter().any(|token| words.contains(&token.text.as_str()));
    if says(&[
        "biased", "unfair", "loaded", "or", "sided", "reroll", "again", "stop", "pay", "dollars", "maximum", "max",
    ]) {
        return None;
    }
    let range = (0, asked_to);
    if let Some(pattern) = (sentence.start..sentence.end).find_map(|at| coin_pattern(passage, at)) {
        return Some((
            range,
            waiting(&pattern, 0.5),
            "Conway: the sum of 2^k over the ends of length k that are also beginnings".to_owned(),
            false,
        ));
    }
    let within = |patterns: &[&str]| passage.first_between(patterns, sentence.start, sentence.end);
    if let Some(found) = within(&["# (heads|tails) in a row", "# consecutive (heads|tails)"]) {
        let count = found.value(0);
        return ((2.0..=20.0).contains(&count))
            .then(|| (range, 2_f64.powf(count + 1.0) - 2.0, "2^(n+1) − 2".to_owned(), false));
    }
    if within(&[
        "all (six|6|of)? (the)? (six|6)? (faces|numbers|sides|values)",
        "every (face|number|side)",
        "each (face|number|side)",
    ])
    .is_some()
        && says(&["die", "dice"])
    {
        return Some((range, 6.0 * harmonic(6), "coupon collector: 6·(1 + 1/2 + … + 1/6)".to_owned(), false));
    }
    if within(&["# consecutive (sixes|6s)", "# sixes in a row"]).is_some_and(|found| found.value(0) == 2.0) {
        return Some((range, 42.0, "6 + 36".to_owned(), false));
    }
    if within(&["(until|get|see|before|for) (you|we)? (get|see|roll)? (the|a|your)? (first)? (six|6)"]).is_some()
        && says(&["die", "dice"])
        && !says(&["two", "consecutive", "all"])
    {
        return Some((range, 6.0, "geometric: 1/p".to_owned(), false));
    }
    if within(&["(until|get|see|for) (you|we)? (get|see)? (the|a|your)? (first)? (head|tail)"]).is_some()
        && !says(&["two", "consecutive", "heads", "row"])
        && !passage.tokens.iter().any(|token| {
            token.figure.is_some_and(|figure| is_bias(figure.fraction.map_or(figure.value, |(_, below)| below)))
        })
    {
        return Some((range, 2.0, "geometric: 1/p".to_owned(), false));
    }
    None
}

fn distributions(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let p_of = |found: &Found, n: usize| Some(found.value(n)).filter(|p| (0.0..=1.0).contains(p));
    for found in passage.all("binomial <6> n = # <3> p = # <6> (mean|expectation|expected value) <4> (of|=>) #") {
        if let Some(p) = p_of(&found, 1) {
            report(passage, findings, &found, 2, found.value(0) * p, "n·p".to_owned());
        }
    }
    for found in passage.all("binomial <6> n = # <3> p = # <14> variance <4> (of|=>) #") {
        if let Some(p) = p_of(&found, 1) {
            let n = found.figures().len() - 1;
            report(passage, findings, &found, n, found.value(0) * p * (1.0 - p), "n·p·(1 − p)".to_owned());
        }
    }
    for found in passage
        .all("(variance|var) of (a)? bernoulli <4> p = # <4> => #")
        .into_iter()
        .chain(passage.all("bernoulli <6> p = # <6> variance (of|=>)? #"))
    {
        if let Some(p) = p_of(&found, 0) {
            report(passage, findings, &found, 1, p * (1.0 - p), "p·(1 − p)".to_owned());
        }
    }
    for found in passage.all("geometric <8> p = # <6> (mean|expectation|expected value|expects) <4> (of|=>) #") {
        if let Some(p) = p_of(&found, 0).filter(|p| *p > 0.0) {
            let stated = found.figure(1).is_some_and(|figure: Figure| figure.agrees((1.0 - p) / p));
            if !stated {
                report(passage, findings, &found, 1, 1.0 / p, "1/p trials".to_owned());
            }
        }
    }
    for found in passage.all("poisson <8> (rate|mean|λ|lambda|average) (λ|lambda)? (of|=|is)? # <12> (probability|chance|p) <6> (no|zero|0) (events|arrivals|calls|emails|customers|events|requests|event)? <6> (is|=|≈) #") {
        report(passage, findings, &found, found.figures().len() - 1, (-found.value(0)).exp(), "e^(−λ)".to_owned());
    }
    for found in passage.all("poisson <8> (rate|mean|λ|lambda|average) (λ|lambda)? (of|=|is)? # <12> (probability|chance|p) <6> at least one <6> (is|=|≈) #") {
        report(passage, findings, &found, found.figures().len() - 1, 1.0 - (-found.value(0)).exp(), "1 − e^(−λ)".to_owned());
    }
    for found in passage.all("poisson <8> (rate|mean|λ|lambda|average) (λ|lambda)? (of|=|is)? # <12> (probability|chance|p) <4> (exactly|x =|of|k =) # <6> (is|=|≈) #") {
        let (mean, count) = (found.value(0), found.value(1));
        if found.figures().len() == 3 && (0.0..=170.0).contains(&count) && count.fract() == 0.0 {
            let truth = (1..=count as u64).fold((-mean).exp(), |value, k| value * mean / k as f64);
            report(passage, findings, &found, 2, truth, "λ^k e^(−λ) / k!".to_owned());
        }
    }
}

/// The shares of a normal distribution within one, two and three standard deviations, and the usual z-values.
fn normal_rule(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const SHARES: [f64; 3] = [0.682_689_492, 0.954_499_736, 0.997_300_204];
    for pattern in [
        "# of (the|all)? (data|values|observations|points|area|samples|probability|mass)? <6> within (±)? # (standard|sigma|σ|sd|stds)",
        "within (±)? # (standard|sigma|σ|sd) (deviations|deviation)? (of the mean)? <8> (is|lies|lie|are|contains|falls|fall|:|about) <3> #",
    ] {
        for found in passage.all(pattern) {
            let (first, second) = (found.figure(0), found.figure(1));
            let (Some(first), Some(second)) = (first, second) else { continue };
            let (share, count) = if first.percent { (first, second) } else { (second, first) };
            let Some(truth) = count.whole().filter(|n| (1..=3).contains(n)).map(|n| SHARES[n as usize - 1]) else {
                continue;
            };
            let other = passage.sentence_says(found.from, &["chebyshev", "least", "uniform", "any", "not"]);
            if share.percent
                && !share.agrees(truth)
                && (share.value - truth).abs() > 0.006
                && !other
                && !passage.disowned(found.from)
            {
                findings.push(passage.wrong(
                    found.from,
                    written_as_percent(truth),
                    "the 68–95–99.7 rule of the normal distribution".to_owned(),
                ));
            }
        }
    }
    for found in passage
        .all("# confidence (interval|level|intervals)? <10> z <6> => #")
        .into_iter()
        .chain(passage.all("z <8> # confidence <4> => #"))
    {
        let truth = [(0.9, 1.645), (0.95, 1.96), (0.98, 2.326), (0.99, 2.576)]
            .into_iter()
            .find(|(level, _)| (found.value(0) - level).abs() < 1e-9);
        let Some((_, z)) = truth else { continue };
        let off = found.figure(1).is_some_and(|figure| !figure.agrees(z) && (figure.value - z).abs() > 0.041);
        if off && !passage.sentence_says(found.from, &["sided", "tailed", "t"]) {
            report(passage, findings, &found, 1, z, "two-sided quantile of the normal distribution".to_owned());
        }
    }
}

fn written_as_percent(value: f64) -> String {
    format!("{} %", written((value * 10_000.0).round() / 100.0))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn runs_sums_and_waits_agree_with_counting() {
        // All 6³ throws, counted.
        let count = (0..216)
            .filter(|n| {
                let t = [n % 6, n / 6 % 6, n / 36];
                t[1] == 2 && (t[0] == 2 || t[2] == 2)
            })
            .count();
        assert!((run_of(2, 3, 1.0 / 6.0) - count as f64 / 216.0).abs() < 1e-12);
        assert!((sums(2, 6)[7] - 1.0 / 6.0).abs() < 1e-12);
        assert!((binomial(6, 2, 0.5) - 15.0 / 64.0).abs() < 1e-12);
        assert!((0..=500).map(|k| binomial(500, k, 0.3)).sum::<f64>() - 1.0 < 1e-9);
        for (pattern, tosses) in [("HH", 6.0), ("HT", 4.0), ("HTH", 10.0), ("HHH", 14.0), ("THTH", 20.0)] {
            assert_eq!(waiting(pattern.as_bytes(), 0.5), tosses, "{pattern}");
        }
        assert_eq!(first_wins(b"HH", b"TH", 0.5), 0.25);
        assert!((first_wins(b"HTH", b"HHT", 0.5) - 1.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn wrong_chances_are_found() {
        wrong(&[
            ("Two dice are rolled. What is the probability that the sum is 8?\nThe answer is 1/6.", "5/36"),
            ("What is the probability of getting exactly 2 heads in 4 tosses of a fair coin?\nIt is 1/2.", "3/8"),
            (
                "What is the probability of at least one six in four rolls of a die?\nSo the probability is 4/6 = 0.667.",
                "0.5177",
            ),
            (
                "You flip a coin 10 times. What is the probability of three heads in a row?\nThe answer is 1/8.",
                "65/128",
            ),
            ("What is the expected number of coin tosses until you see HH?\nThe answer is 4.", "6"),
            ("The expected number of tosses until HTH appears is 8.", "10"),
            ("What is the expected number of rolls of a die to see all six faces?\nThe expected number is 36.", "14.7"),
            (
                "A coin is flipped until HTT or HHT shows up; the first wins. What is the probability that HTT comes before HHT?\nThe probability is 1/2.",
                "1/3",
            ),
            ("Toss a fair coin 5 times. What is the probability of 1 or fewer heads?", "unfinished: 3/16"),
            ("The expected value of a fair die is 3.", "3.5"),
            (
                "About 90% of the data lies within two standard deviations of the mean of a normal distribution.",
                "95.45 %",
            ),
            ("For a Poisson distribution with rate 3 the probability of no events is 0.15.", "0.04979"),
            ("A Bernoulli variable with p = 0.3 has variance 0.3.", "0.21"),
            ("For 95% confidence z is 1.645.", "1.96"),
        ]);
    }

    #[test]
    fn right_chances_are_silent() {
        silent(&[
            "Two dice are rolled. What is the probability that the sum is 7?\n6 of 36, so 1/6.",
            "Two dice are rolled and at least one of them shows a 5. What is the probability that the sum is 9?\nP(sum = 9 | a 5) = 2/11.",
            "What is the probability of at least one six in four rolls of a die?\n1 - (5/6)^4 = 0.518",
            "What is the expected number of coin tosses until you see HH?\nE = 6, by first-step analysis.",
            "The expected number of tosses until HT appears is 4 and until HH it is 6.",
            "What is the expected number of rolls of a die to see all six faces?\n14.7",
            "The 68-95-99.7 rule: about 95% of values lie within two standard deviations of the mean.",
            "For a Poisson distribution with rate 3 the probability of no events is about 5%.",
            "A fair coin is tossed 100 times. What is the probability of exactly 50 heads?\nAbout 8%.",
            "For 99% confidence z is 2.58.",
        ]);
    }
}
