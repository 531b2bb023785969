//! Bayes' theorem with containers of balls, with medical tests and with spam filters.
//!
//! A problem needs a question that asks for a probability; what is given stands before it or in its sentence, the
//! answer after it. Anything that suggests more than the plain setting (several draws, unequal choices of a container)
//! leaves the problem alone, unless it is spelled out in numbers.

use super::super::Finding;
use super::conclusion::{self, Problem};
use super::figure::{Figure, written};
use super::passage::Passage;
use super::token::TokenKind;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&[
        "urn",
        "urns",
        "bag",
        "bags",
        "box",
        "boxes",
        "jar",
        "jars",
        "bowl",
        "bowls",
        "basket",
        "container",
        "drawer",
    ]) {
        containers(passage, findings);
    }
    if passage.has(&["test", "tests", "positive", "disease", "sensitivity", "screening"]) {
        medical_test(passage, findings);
    }
    if passage.has(&["spam"]) {
        spam(passage, findings);
    }
}

/// Returns the posterior of the first of two hypotheses.
fn posterior(prior: f64, likelihood: f64, likelihood_otherwise: f64) -> f64 {
    let joint = prior * likelihood;
    joint / (joint + (1.0 - prior) * likelihood_otherwise)
}

/// Writes out how [`posterior`] is computed.
fn by_bayes(prior: f64, likelihood: f64, otherwise: f64) -> String {
    let [p, l, q, o] = [prior, likelihood, 1.0 - prior, otherwise].map(written);
    format!("Bayes: {p}·{l} / ({p}·{l} + {q}·{o})")
}

/// Returns where the first question for a probability begins and where its sentence ends.
pub(super) fn question(passage: &Passage<'_>) -> Option<(usize, usize)> {
    let found = passage.first(&[
        "(what|find|compute|calculate|determine|give) <5> (probability|chance|chances|odds|likelihood|probabilities|posterior)",
        "how (likely|probable)",
        "(what|find) <3> p OPEN",
        "(probability|chance) that <30> ?",
    ])?;
    let sentence = passage.sentence(found.from);
    Some((found.from, sentence.end))
}

/// A container and what it holds.
struct Container {
    label: String,
    contents: Vec<(String, f64)>,
}

impl Container {
    fn count(&self, color: &str) -> f64 {
        self.contents.iter().filter(|(name, _)| name == color).map(|(_, count)| count).sum()
    }

    fn total(&self) -> f64 {
        self.contents.iter().map(|(_, count)| count).sum()
    }
}

const CONTAINERS: [&str; 16] = [
    "urn",
    "urns",
    "bag",
    "box",
    "jar",
    "bowl",
    "basket",
    "container",
    "bags",
    "boxes",
    "jars",
    "bowls",
    "drawer",
    "pot",
    "chest",
    "sack",
];

const KINDS: [&str; 26] = [
    "red",
    "green",
    "blue",
    "black",
    "white",
    "yellow",
    "orange",
    "purple",
    "brown",
    "pink",
    "gray",
    "grey",
    "gold",
    "golden",
    "silver",
    "defective",
    "good",
    "vanilla",
    "chocolate",
    "plain",
    "working",
    "broken",
    "fair",
    "biased",
    "bad",
    "nondefective",
];

/// Reads the containers that are described between two tokens, in order.
fn contents(passage: &Passage<'_>, from: usize, to: usize) -> Vec<Container> {
    let tokens = &passage.tokens[from..to.min(passage.tokens.len())];
    let mut containers: Vec<Container> = Vec::new();
    let mut current: Option<usize> = None;
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let text = token.text.as_str();
        if CONTAINERS.contains(&text) {
            if let Some(label) = label_of(tokens, at) {
                // A label in digits is no count of what follows it.
                let labeled = tokens.get(at + 1).is_some_and(|next| next.figure.is_some());
                current = match containers.iter().position(|known| known.label == label) {
                    Some(known) if containers[known].contents.is_empty() => Some(known),
                    // Named again: whatever follows is about the draw, not about what it holds.
                    Some(_) => None,
                    None if containers.len() < 12 => {
                        containers.push(Container { label, contents: Vec::new() });
                        Some(containers.len() - 1)
                    }
                    None => None,
                };
                at += usize::from(labeled);
            } else if !containers.is_empty() && text.ends_with('s') {
                current = None;
            }
        } else if matches!(text, "other" | "second" | "another")
            && tokens.get(at + 1).is_some_and(|t| matches!(t.text.as_str(), "has" | "contains" | "holds" | "one"))
        {
            containers.push(Container { label: "2".to_owned(), contents: Vec::new() });
            current = Some(containers.len() - 1);
        } else if let (Some(figure), Some(into)) = (token.figure, current) {
            let kind = tokens[at + 1..].iter().take(3).find(|next| KINDS.contains(&next.text.as_str()));
            let near = kind.filter(|kind| kind.sentence == token.sentence).map(|kind| kind.text.clone());
            if let (Some(kind), Some(count)) = (near, figure.whole())
                && !containers[into].contents.iter().any(|(known, _)| *known == kind)
                && count <= 1_000_000
            {
                containers[into].contents.push((kind, count as f64));
            }
        } else if matches!(
            text,
            "draw"
                | "drawn"
                | "pick"
                | "picked"
                | "choose"
                | "chosen"
                | "select"
                | "selected"
                | "draws"
                | "probability"
        ) {
            current = None;
        }
        at += 1;
    }
    containers.retain(|container| !container.contents.is_empty());
    containers
}

/// Reads "urn A", "box 2", "the first bag", "a bag": `None` when the word only names the sort of thing.
fn label_of(tokens: &[super::token::Token], at: usize) -> Option<String> {
    let after = tokens.get(at + 1).filter(|next| next.sentence == tokens[at].sentence);
    if let Some(after) = after {
        let short = after.kind == TokenKind::Word
            && after.text.len() <= 3
            && after.text != "has"
            && after.original().chars().all(char::is_uppercase);
        if short || after.kind == TokenKind::Number {
            return Some(normal_label(&after.text));
        }
        if let Some(figure) = after.figure.filter(|_| after.kind == TokenKind::Word) {
            return Some(written(figure.value));
        }
    }
    let before = at.checked_sub(1).map_or("", |before| tokens[before].text.as_str());
    match before {
        "first" | "1st" => Some("1".to_owned()),
        "second" | "2nd" | "other" | "another" => Some("2".to_owned()),
        "third" | "3rd" => Some("3".to_owned()),
        "a" | "an" | "one" | "the"
            if after.is_some_and(|next| {
                matches!(next.text.as_str(), "contains" | "containing" | "has" | "holds" | "with" | "of" | "holding")
            }) =>
        {
            Some(if before == "one" { "1".to_owned() } else { "only".to_owned() })
        }
        _ => None,
    }
}

fn normal_label(text: &str) -> String {
    match text {
        "i" => "1".to_owned(),
        "ii" => "2".to_owned(),
        "iii" => "3".to_owned(),
        other => other.to_owned(),
    }
}

fn containers(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some((asked, asked_to)) = question(passage) else { return };
    let containers = contents(passage, 0, asked_to);
    if containers.is_empty()
        || containers.iter().any(|container| container.contents.len() < 2 || container.total() == 0.0)
    {
        return;
    }
    // A kind that a container does not mention is not in it; kinds must be the same sort of thing.
    let given = &passage.tokens[..asked_to];
    let says = |words: &[&str]| given.iter().any(|token| words.contains(&token.text.as_str()));
    if says(&[
        "added",
        "transferred",
        "moved",
        "adds",
        "transfer",
        "until",
        "die",
        "twice",
        "biased",
        "expected",
        "flip",
        "toss",
        "flipped",
        "tossed",
    ]) {
        return;
    }
    let sentence = passage.sentence(asked);
    let asks = |patterns: &[&str]| passage.first_between(patterns, sentence.start, sentence.end);
    let number_of_draws = passage.first_between(
        &["(draw*|drew|pick*|select*|take|taken|pull*) (out|up|randomly|at random|from|it|the|urn|bag|box|a|then)* (two|three|four|2|3|4|another)", "(two|three|2|3|both) <4> (balls?|marbles?|chips|socks) <6> (drawn|picked|selected|chosen|taken|without|with)", "both (are|be|balls|marbles|chips|socks|of)", "(successive*|replacement)"],
        0,
        asked_to,
    );
    if number_of_draws.is_some() {
        if containers.len() == 1 {
            several_draws(passage, &containers[0], asked, asked_to, findings);
        }
        return;
    }
    let color = drawn_color(passage, asked, asked_to);
    if containers.len() == 1 {
        let container = &containers[0];
        let Some(found) = asks(&[
            "(drawing|draw|getting|get|picking|pick|selecting|drawn|is|choosing) <4> (a|an)? @ (ball|marble|one|chip|sock|?|.|item|cookie)",
        ]) else {
            return;
        };
        let color = found.word(0);
        if container.count(color) == 0.0
            || passage.sentence_says(asked, &["not", "least", "or", "given", "and", "neither"])
        {
            return;
        }
        let truth = container.count(color) / container.total();
        let how = format!("{} of {} are {color}", written(container.count(color)), written(container.total()));
        findings.extend(conclusion::judge(
            passage,
            &Problem { from: 0, asked_to, to: passage.tokens.len(), truth, steps: &[], how, probability: true },
        ));
        return;
    }
    let prior = 1.0 / containers.len() as f64;
    let priors_given = passage.first_between(
        &[
            "probability <3> (of|that) (choosing|picking|selecting) <4> (is|=) #",
            "(with|has) probability #",
            "# (chance|probability) <3> (choos*|pick*|select*|urn|bag|box)",
        ],
        0,
        asked,
    );
    let weights: Vec<f64> = match priors_given {
        Some(found) if containers.len() == 2 => {
            let first = found.value(0);
            (first > 0.0 && first < 1.0 && (first == 0.5)).then_some(()).map_or(vec![], |()| vec![first, 1.0 - first])
        }
        Some(_) => vec![],
        None => vec![prior; containers.len()],
    };
    if weights.is_empty() {
        return;
    }
    let Some(color) = color.filter(|color| containers.iter().any(|container| container.count(color) > 0.0)) else {
        return;
    };
    let likelihoods: Vec<f64> =
        containers.iter().map(|container| container.count(&color) / container.total()).collect();
    let evidence: f64 = weights.iter().zip(&likelihoods).map(|(weight, likelihood)| weight * likelihood).sum();
    let mut steps = likelihoods.clone();
    steps.extend(weights.iter().copied());
    steps.extend(containers.iter().flat_map(|container| container.contents.iter().map(|(_, count)| *count)));
    steps.extend(containers.iter().map(Container::total));
    let asks_container = asks(&[
        "(from|chose|choosing|chosen|selected|picked|was|is|of|came) <5> (urn|bag|box|jar|bowl|basket|container) (@|#)",
        "(from|chose|choosing|chosen|selected|picked|was|is|of|came) <5> (first|second|third) (urn|bag|box|jar|bowl|basket|container)",
    ]);
    let (truth, how) = match asks_container {
        Some(found) if evidence > 0.0 => {
            let tokens = &passage.tokens[found.from..(found.to + 1).min(passage.tokens.len())];
            let label = (0..tokens.len())
                .filter(|at| CONTAINERS.contains(&tokens[*at].text.as_str()))
                .find_map(|at| label_of(tokens, at));
            let Some(which) = label.and_then(|label| containers.iter().position(|container| container.label == label))
            else {
                return;
            };
            // "The probability of drawing a red ball from urn A" asks for no posterior.
            if passage
                .first_between(
                    &["probability of (drawing|getting|picking) <6> from (the|a)? (first|second|urn|bag|box)"],
                    asked,
                    asked_to,
                )
                .is_some()
            {
                return;
            }
            let truth = weights[which] * likelihoods[which] / evidence;
            let parts: Vec<String> =
                likelihoods.iter().zip(&weights).map(|(l, w)| format!("{}·{}", fraction(*w), fraction(*l))).collect();
            (truth, format!("Bayes: {} / ({})", parts[which], parts.join(" + ")))
        }
        None if asks(&["(drawing|draw|getting|drawn|picking|is) <3> @ (ball|marble|one|chip|?|.)"]).is_some()
            && !passage.sentence_says(asked, &["from", "given"]) =>
        {
            let parts: Vec<String> =
                likelihoods.iter().zip(&weights).map(|(l, w)| format!("{}·{}", fraction(*w), fraction(*l))).collect();
            (evidence, format!("total probability: {}", parts.join(" + ")))
        }
        _ => return,
    };
    findings.extend(conclusion::judge(
        passage,
        &Problem { from: 0, asked_to, to: passage.tokens.len(), truth, steps: &steps, how, probability: true },
    ));
}

fn fraction(value: f64) -> String {
    super::figure::written_as_ratio(value).split(' ').next().unwrap_or_default().to_owned()
}

/// Returns the color of the ball that was drawn, or that is asked for.
fn drawn_color(passage: &Passage<'_>, asked: usize, asked_to: usize) -> Option<String> {
    let found = passage.all("(draw|drawn|drew|picked|pick|draws|selected|ball|marble|it|drawing|taken|pull|pulled|cookie) <4> (is|was|be|a|an|and|to|out) (a|an|found|be|it|is)? (a|to)? (be)? @");
    let drawn = passage.all("(a|one|the) @ (ball|marble|chip|sock|coin|cookie|one|bead) (is|was|has been) (then)? (drawn|picked|pulled|chosen|selected|taken)");
    let drawn = drawn
        .iter()
        .chain(
            &passage
                .all("(draw*|drew|pick*|pull*|take) <2> (a|one|the) @ (ball|marble|chip|sock|coin|cookie|bead|one)"),
        )
        .filter(|found| found.to <= asked_to)
        .map(|found| found.word(0).to_owned())
        .find(|word| KINDS.contains(&word.as_str()));
    if drawn.is_some() {
        return drawn;
    }
    let color = found
        .iter()
        .filter(|found| found.from < asked_to)
        .map(|found| found.word(0).to_owned())
        .find(|word| KINDS.contains(&word.as_str()));
    color.or_else(|| {
        let sentence = &passage.tokens[asked..asked_to];
        let mut kinds = sentence.iter().filter(|token| KINDS.contains(&token.text.as_str()));
        let first = kinds.next()?;
        kinds.all(|other| other.text == first.text).then(|| first.text.clone())
    })
}

/// "Two balls are drawn without replacement; what is the probability that both are red?"
fn several_draws(
    passage: &Passage<'_>,
    container: &Container,
    asked: usize,
    asked_to: usize,
    findings: &mut Vec<Finding>,
) {
    let sentence = passage.sentence(asked);
    let drawn = passage.first_between(&["(draw*|pick*|select*|take|taken|choose*|drawn) <3> (#) (balls?|marbles?|chips|socks|items|of|at|without|with)?", "# (balls|marbles|chips|socks|items|bulbs) <4> (drawn|picked|selected|chosen|taken|pulled)"], 0, asked_to);
    let Some(drawn) =
        drawn.map(|found| found.value(0)).filter(|drawn| *drawn >= 2.0 && *drawn <= 60.0 && drawn.fract() == 0.0)
    else {
        return;
    };
    let Some(found) = passage.first_between(
        &[
            "(both|all) <5> @ (?|.)",
            "(both|all) (are|be|of)? (them|balls|marbles|socks)? (are|be)? @",
            "(all|both|two|three) @ (balls|marbles|socks)",
        ],
        sentence.start,
        sentence.end,
    ) else {
        return;
    };
    let color = found.word(0);
    let count = container.count(color);
    if count == 0.0 || passage.sentence_says(asked, &["same", "least", "or", "not", "different", "exactly"]) {
        return;
    }
    let given = &passage.tokens[..asked_to];
    let without = given.windows(2).any(|pair| pair[0].text == "without" && pair[1].text == "replacement");
    let with = given.windows(2).any(|pair| pair[0].text == "with" && pair[1].text == "replacement");
    let truth = if with && !without {
        (count / container.total()).powf(drawn)
    } else if without || passage.has(&["simultaneously", "once"]) {
        (0..drawn as u64).map(|n| ((count - n as f64) / (container.total() - n as f64)).max(0.0)).product()
    } else {
        return;
    };
    let how = format!(
        "{} of {} are {color}, {} drawn {} replacement",
        written(count),
        written(container.total()),
        written(drawn),
        if with { "with" } else { "without" }
    );
    findings.extend(conclusion::judge(
        passage,
        &Problem { from: 0, asked_to, to: passage.tokens.len(), truth, steps: &[], how, probability: true },
    ));
}

fn share(figure: Figure) -> Option<f64> {
    (figure.value > 0.0 && figure.value < 1.0).then_some(figure.value)
}

fn medical_test(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some((asked, asked_to)) = question(passage) else { return };
    let given = |patterns: &[&str]| {
        passage.first_between(patterns, 0, asked_to).and_then(|found| found.figure(0)).and_then(share)
    };
    let ratio = |patterns: &[&str]| {
        passage
            .first_between(patterns, 0, asked_to)
            .filter(|found| found.value(1) > found.value(0) && found.value(0) > 0.0)
            .map(|found| found.value(0) / found.value(1))
    };
    let prior = ratio(&["# (in|out of|of every|per|in every) #"]).or_else(|| {
        given(&[
            "prevalence <6> (of|is|=|:)? (about|is|approximately)? #",
            "# prevalence",
            "# of <4> (population|people|patients|women|men|adults|individuals|everyone) <6> (has|have|disease|sick|infected|suffer|suffers|carry|cancer|condition|are|is)",
            "(,|and|;|.|where|while) (about|only)? # (are|is|of people are|of them are) (actually|really)? (sick|ill|infected|diseased)",
            "(affects|affect|affecting|afflicts|carried by|occurs in) (about|only|approximately|roughly)? #",
            "(disease|condition|infection|cancer|virus) <8> (present|occurs|found) in #",
            "p OPEN (d|disease|sick|cancer) CLOSE = #",
            "(probability|chance) (of|that) <4> (having|has) <3> (disease|condition|it|cancer) (is|=) #",
        ])
    });
    let accuracy = given(&[
        "# accurate",
        "accuracy (of|is|=) #",
        "(accurate|correct|right) # of",
        "(correct|right|accurate) in # of",
    ]);
    let sensitivity = given(&[
        "sensitivity (of|is|=|:|rate)? (of|is)? #",
        "# sensitiv*",
        "true positive rate (of|is|=|:)? #",
        "(detects|detect|identifies|catches|finds|flags|recognizes) <6> # of (the|all|those)? (sick|ill|infected|diseased|cases|true|carriers|patients|people|those)?",
        "(positive|detects|detect|detected|correctly) <8> # of <8> (with|have|has|sick|infected|patients|time|cases|having)",
        "# of <6> (with|have|having|sick|infected|diseased) <8> (test|tests|testing) positive",
        "(has|have|with) the disease <8> positive <6> (probability|with)? #",
        "p OPEN (positive|pos|+|t) BAR (d|disease|sick|cancer) CLOSE = #",
    ])
    .or(accuracy);
    let otherwise = given(&[
        "false positive (rate|rates|probability)? (of|is|=|:)? (is|of)? #",
        "# false positive",
        "# of <6> (healthy|without|uninfected|not) <8> (test|tests|testing)? positive",
        "(healthy|without|not) <12> positive <6> #",
        "(misfires|alarms|fires|errs|flags|wrong|positive) <4> # of <3> (healthy|uninfected|well)",
        "# of <3> (healthy|uninfected) <8> (flagged|alarm|alarms|misdiagnosed)",
        "p OPEN (positive|pos|+|t) BAR (no|not|¬|healthy|neg) <3> CLOSE = #",
    ])
    .or_else(|| {
        given(&[
            "specificity (of|is|=|:|rate)? (of|is)? #",
            "# specific*",
            "true negative rate (of|is|=|:)? #",
            "# of <6> (healthy|without|uninfected) <8> negative",
        ])
        .map(|specificity| 1.0 - specificity)
    })
    .or(accuracy.map(|accuracy| 1.0 - accuracy));
    let (Some(prior), Some(sensitivity), Some(otherwise)) = (prior, sensitivity, otherwise) else { return };
    let sentence = passage.sentence(asked);
    let posterior_asked = passage
        .first_between(
            &["(has|have|having|sick|ill|infected|disease|cancer|diseased|condition|posterior)"],
            sentence.start,
            sentence.end,
        )
        .is_some();
    let positive_known = passage
        .first_between(
            &["(test*|result|results|comes|came|is|got|after|given) <5> positive", "positive (test|result)"],
            0,
            asked_to,
        )
        .is_some();
    let twice = passage.tokens[..asked_to]
        .iter()
        .any(|token| matches!(token.text.as_str(), "twice" | "second" | "two" | "negative" | "again"))
        && passage.sentence_says(asked, &["twice", "second", "two", "negative", "again", "both"]);
    if !posterior_asked || !positive_known || twice {
        return;
    }
    let truth = posterior(prior, sensitivity, otherwise);
    let how = by_bayes(prior, sensitivity, otherwise);
    let steps = [
        prior,
        sensitivity,
        otherwise,
        1.0 - prior,
        1.0 - otherwise,
        1.0 - sensitivity,
        prior * sensitivity,
        (1.0 - prior) * otherwise,
        prior * sensitivity + (1.0 - prior) * otherwise,
    ];
    findings.extend(conclusion::judge(
        passage,
        &Problem { from: 0, asked_to, to: passage.tokens.len(), truth, steps: &steps, how, probability: true },
    ));
}

fn spam(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some((asked, asked_to)) = question(passage) else { return };
    let given = |patterns: &[&str]| {
        passage.first_between(patterns, 0, asked_to).and_then(|found| found.figure(0)).and_then(share)
    };
    let prior = given(&[
        "# of <5> (emails|mails|messages|mail|email|e mails|inbox) (is|are) spam",
        "p OPEN spam CLOSE = #",
        "(prior|probability) <5> spam <4> (is|=) #",
        "# of (the|your|my|our|all)? (emails|mail|messages) <4> spam",
    ]);
    let likelihood = given(&[
        "(appears|occurs|present|contain*|found|shows) <4> in # of (the|all)? spam",
        "# of (the|all)? spam <6> contain*",
        "in # of (the|all)? spam",
        "p OPEN @ BAR spam CLOSE = #",
    ]);
    let otherwise = given(&[
        "# of <4> (legitimate|ham|non spam|nonspam|normal|regular|non|good)",
        "p OPEN @ BAR (ham|not spam|¬ spam|non spam|no spam) CLOSE = #",
        "(legitimate|ham|non spam|normal) <6> (with probability|contain*) <6> #",
    ]);
    let (Some(prior), Some(likelihood), Some(otherwise)) = (prior, likelihood, otherwise) else { return };
    if !passage.sentence_says(asked, &["spam"]) || passage.sentence_says(asked, &["not", "ham"]) {
        return;
    }
    let truth = posterior(prior, likelihood, otherwise);
    let how = by_bayes(prior, likelihood, otherwise);
    let steps = [
        prior,
        likelihood,
        otherwise,
        1.0 - prior,
        prior * likelihood,
        (1.0 - prior) * otherwise,
        prior * likelihood + (1.0 - prior) * otherwise,
    ];
    findings.extend(conclusion::judge(
        passage,
        &Problem { from: 0, asked_to, to: passage.tokens.len(), truth, steps: &steps, how, probability: true },
    ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn a_posterior_agrees_with_counting_people() {
        // Of 100,000 people 1,000 are ill; 950 of them and 4,950 of the others test positive.
        assert!((posterior(0.01, 0.95, 0.05) - 950.0 / 5900.0).abs() < 1e-12);
    }

    #[test]
    fn wrong_and_unfinished_problems_are_found() {
        wrong(&[
            (
                "Bag 1 holds 4 white marbles and 1 black marble, bag 2 holds 2 white and 3 black. A bag is chosen at random and a white marble is drawn. What is the probability that it came from bag 1?\nBy Bayes, P = (1/2 · 4/5) / (1/2 · 4/5 + 1/2 · 2/5). Substitute the numbers to get the posterior.",
                "unfinished: 2/3",
            ),
            (
                "There are two boxes. Box A contains 2 gold coins and 3 silver coins, box B contains 4 gold coins and 1 silver coin. You pick a box at random and draw a gold coin. What is the probability that you picked box B?\nThe answer is 3/5.",
                "model: 2/3",
            ),
            (
                "A test for a disease has a sensitivity of 99% and a specificity of 95%. The prevalence is 1%. What is the probability that a person who tests positive has the disease?\nThe answer is 99%, because the test is so good.",
                "model: 1/6",
            ),
            (
                "A disease affects 1 in 1000 people. The test is 99% accurate. If someone tests positive, what is the probability that they are sick?\nSo the probability is about 50%.",
                "model: 11/122 ≈ 0.09016",
            ),
            (
                "40% of emails are spam. The word 'offer' appears in 25% of spam and in 5% of legitimate emails. What is the probability that an email with 'offer' is spam?\nP = 0.4·0.25/(0.4·0.25 + 0.6·0.05) = 0.87",
                "model: 10/13 ≈ 0.7692",
            ),
            (
                "A bag contains 5 red and 3 blue balls. Two balls are drawn without replacement. What is the probability that both are red?\nIt is 5/8 * 5/8 = 25/64.",
                "model: 5/14",
            ),
            (
                "A jar has 6 green and 4 yellow marbles. What is the probability of drawing a green marble?\nThe probability is 0.4.",
                "model: 3/5",
            ),
        ]);
    }

    #[test]
    fn right_answers_are_silent() {
        silent(&[
            "Bag 1 holds 4 white marbles and 1 black marble, bag 2 holds 1 white and 4 black. A bag is chosen at random and a white marble is drawn. What is the probability that it came from bag 1?\nP = 4/5 = 80%.",
            "A test for a disease has a sensitivity of 99% and a specificity of 95%. The prevalence is 1%. What is the probability that a person who tests positive has the disease?\nAbout 17%.",
            "A disease affects 1 in 1000 people. The test is 99% accurate. If someone tests positive, what is the probability that they are sick?\nOnly about 9%, because false positives dominate.",
            "A bag contains 5 red and 3 blue balls. Two balls are drawn without replacement. What is the probability that both are red?\n5/8 * 4/7 = 20/56 = 5/14",
            "40% of emails are spam. The word 'offer' appears in 25% of spam and in 5% of legitimate emails. What is the probability that an email with 'offer' is spam?\n≈ 0.77",
            "There are two boxes. Box A contains 2 gold coins and 3 silver coins, box B contains 4 gold coins and 1 silver coin. You pick a box at random and draw a gold coin. What is the probability that you picked box B?\nP(B | gold) = (1/2 · 4/5) / (1/2 · 2/5 + 1/2 · 4/5) = 2/3",
        ]);
    }
}
