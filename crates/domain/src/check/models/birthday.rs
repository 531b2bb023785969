//! The birthday problem: people in a room, days of a year, and other collisions of the same sort.

use super::super::Finding;
use super::figure::{self, written};
use super::passage::Passage;
use super::token::TokenKind;

/// Largest number of people and days that is worked out.
const MOST: f64 = 1e6;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has(&["birthday", "birthdays"]) {
        return;
    }
    stated(passage, findings);
    asked(passage, findings);
}

/// Returns the probability that all birthdays differ.
fn all_differ(people: f64, days: f64) -> f64 {
    if people > days {
        return 0.0;
    }
    (0..people as u64).map(|n| (days - n as f64) / days).product()
}

/// Returns how few people make a shared birthday at least that probable.
fn fewest(probability: f64, days: f64) -> f64 {
    (1..).map(f64::from).find(|people| 1.0 - all_differ(*people, days) >= probability || *people > days).unwrap_or(days)
}

/// "With 23 people the chance of a shared birthday exceeds 50 %", "you need 57 people for 99 %".
fn stated(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const STATED: [&str; 4] = [
        "(with|among|for|of|in) (just|only|a|group|room)? (of)? # people <14> %",
        "(need|takes|requires|require) <4> # people <14> %",
        "# people <4> (probability|chance) <10> (is|=|≈|of|exceeds|about|over) <3> %",
        "# people (are|is)? (enough|suffice|needed|required) <8> %",
    ];
    for found in STATED.iter().flat_map(|pattern| passage.all(pattern)) {
        let (Some(people), Some(stated)) = (found.figure(0), found.figure(1)) else { continue };
        let sentence = passage.sentence(found.from);
        let tokens = &passage.tokens[found.from..found.to];
        // A number between belongs to another clause.
        if tokens.iter().filter(|token| token.kind == TokenKind::Number).count() > 2 {
            continue;
        }
        let says = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.text.as_str()));
        // "Your birthday" fixes a day; that is another problem.
        let other = passage.tokens[sentence].iter().any(|token| {
            matches!(token.text.as_str(), "your" | "my" | "specific" | "particular" | "triple" | "three" | "?")
        });
        if !(stated.percent || stated.value < 1.0 && stated.value > 0.0)
            || people.whole().is_none()
            || people.value > MOST
            || people.value < 2.0
            || other
        {
            continue;
        }
        let differ = all_differ(people.value, 365.0);
        let truth =
            if says(&["different", "distinct", "unique", "no", "nobody", "differ"]) { differ } else { 1.0 - differ };
        let needs = says(&["need", "needed", "required", "requires", "enough", "suffice", "takes"]);
        let right = if needs {
            truth >= stated.value && fewest(stated.value, 365.0) >= people.value - 1.0
        } else {
            stated.agrees(truth) || near(stated.value, truth)
        };
        if right || passage.disowned(found.from) {
            continue;
        }
        // Too coarse a number next to another statement is not worth a quarrel.
        let how = format!("1 − 365·364·…·{} / 365^{}", written(366.0 - people.value), written(people.value));
        findings.push(passage.wrong(
            found.last_number(),
            format!("{} for {} people", figure::written(truth), written(people.value)),
            how,
        ));
        return;
    }
}

/// A round percentage may stand for the value when it is within a point of it.
fn near(stated: f64, truth: f64) -> bool {
    (stated * 100.0).fract().abs() < 1e-9
        && (stated - truth).abs() < 0.0101
        && !(truth > 0.98 && stated < truth - 0.005)
}

/// "If there are 30 people in a room, what is the probability that …": the answer's result.
fn asked(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some((asked, asked_to)) = super::bayes::question(passage) else {
        return;
    };
    let Some(found) = passage.first_between(
        &["# (people|students|persons|guests|employees|children|friends|kids)", "(room|group|class|party) of #"],
        0,
        asked_to,
    ) else {
        return;
    };
    let people = found.value(0);
    let sentence = passage.sentence(asked);
    let tokens = &passage.tokens[sentence];
    let says = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.text.as_str()));
    if !says(&["birthday", "birthdays"])
        || says(&["your", "my", "exactly", "three", "specific", "month", "week"])
        || !(2.0..=MOST).contains(&people)
        || people.fract() != 0.0
    {
        return;
    }
    let different = says(&["different", "distinct", "unique", "no", "none"]);
    let shared = says(&["share", "same", "shared", "shares", "common", "match"]);
    if different == shared {
        return;
    }
    let differ = all_differ(people, 365.0);
    let truth = if different { differ } else { 1.0 - differ };
    let how = format!("365·364·…·{} / 365^{} that all differ", written(366.0 - people), written(people));
    // An answer may round generously here, and may stand before what looks like a question.
    if passage.tokens.iter().filter_map(|token| token.figure).any(|figure| near(figure.value, truth)) {
        return;
    }
    let problem = super::conclusion::Problem {
        from: 0,
        asked_to,
        to: passage.tokens.len(),
        truth,
        steps: &[people, 365.0],
        how,
        probability: true,
    };
    findings.extend(super::conclusion::judge(passage, &problem));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn the_known_values_come_out() {
        assert!((1.0 - all_differ(23.0, 365.0) - 0.507_297_234_323_985_9).abs() < 1e-12);
        assert_eq!(fewest(0.5, 365.0), 23.0);
        assert_eq!(fewest(0.99, 365.0), 57.0);
        assert_eq!(all_differ(366.0, 365.0), 0.0);
    }

    #[test]
    fn wrong_statements_are_found() {
        wrong(&[
            ("Birthday paradox: with 23 people the probability of a shared birthday is 70%.", "0.5073"),
            ("Among 10 people the chance that two share a birthday is about 30%.", "0.1169"),
            (
                "If there are 40 people in a room, what is the probability that at least two share a birthday?\nThe answer is 0.79.",
                "0.8912",
            ),
            (
                "In a class of 25 students, what is the probability that everyone has a different birthday?\nP = 365!/(340! · 365^25) = 0.6687",
                "0.4313",
            ),
            ("With 50 people the probability of a birthday match exceeds 99%.", "0.9704"),
            ("What is the probability that two of 30 people share a birthday?", "unfinished: 0.7063"),
        ]);
    }

    #[test]
    fn right_statements_are_silent() {
        silent(&[
            "Birthday paradox: 23 people give over 50% chance of a shared birthday, and with 57 people it exceeds 99%.",
            "With 70 people the probability of a birthday match is 99.9%.",
            "If there are 40 people in a room, what is the probability that at least two share a birthday?\nAbout 89%.",
            "In a class of 25 students, what is the probability that everyone has a different birthday?\nIt is 0.4313.",
            "You need only 23 people for a 50% chance that two share a birthday.",
            "With 253 people there is a 50% chance that someone has your birthday.",
        ]);
    }
}
