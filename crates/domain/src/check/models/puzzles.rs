//! Puzzles that interviews repeat: Monty Hall, ants on a polygon, meeting by chance, the broken stick, two children,
//! coupons, the first ace.

use super::super::Finding;
use super::bayes;
use super::conclusion::{self, Problem};
use super::figure::{written, written_as_ratio};
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["monty"]) || passage.has(&["doors", "door"]) && passage.has(&["switch", "switching", "switches"]) {
        monty_hall(passage, findings);
        return;
    }
    let Some((truth, how, asked_to, probability)) = solved(passage) else { return };
    findings.extend(conclusion::judge(
        passage,
        &Problem { from: 0, asked_to, to: passage.tokens.len(), truth, steps: &[], how, probability },
    ));
}

/// With three doors switching wins 2/3 and staying 1/3.
fn monty_hall(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let doors = passage.first(&["# doors"]).map_or(3.0, |found| found.value(0));
    if doors != 3.0 || !passage.has(&["goat", "goats", "host", "monty", "prize", "car"]) {
        return;
    }
    let stated = [
        ("switch* <10> (is|=|to|of|with|gives|wins) <6> #", 2.0 / 3.0),
        ("(staying|stay|stick|sticking|keeping) <10> (is|=|to|of|with|gives|wins) <6> #", 1.0 / 3.0),
    ];
    for (pattern, truth) in stated {
        for found in passage.all(pattern) {
            let Some(figure) = found.figure(0) else { continue };
            let words = &passage.tokens[found.from..found.to];
            let says = |word: &str| words.iter().any(|token| token.text.starts_with(word));
            // "Switching or staying", and "switching raises it from 1/3 to 2/3".
            let both = says("stay") && says("switch")
                || says("stick") && says("switch")
                || says("from")
                || says("not")
                || says("if") && says("?");
            let share = figure.fraction.is_some() || figure.percent || figure.value < 1.0;
            if share
                && !both
                && !figure.agrees(truth)
                && (figure.value - truth).abs() > 0.011
                && !passage.disowned(found.from)
                && !passage.sentence_says(found.from, &["think", "seems", "people", "intuition", "believe", "many"])
            {
                findings.push(passage.wrong(
                    found.last_number(),
                    written_as_ratio(truth),
                    "the first choice is right in 1 of 3 cases, and switching wins in the others".to_owned(),
                ));
                return;
            }
        }
    }
}

fn solved(passage: &Passage<'_>) -> Option<(f64, String, usize, bool)> {
    if passage.has(&["coupon", "coupons", "collector", "toys", "cereal"]) {
        let found = passage.first(&["(expected|average) <16> (all|complete|every|full)"])?;
        let sentence = passage.sentence(found.from);
        let kinds = passage
            .first_between(
                &["# (different|distinct|unique)? (types|kinds|coupons|toys|cards|stickers|prizes)"],
                0,
                sentence.end,
            )?
            .figure(0)?
            .whole()
            .filter(|n| (2..=100_000).contains(n))?;
        let truth = kinds as f64 * (1..=kinds).map(|k| 1.0 / k as f64).sum::<f64>();
        return Some((truth, format!("n·(1 + 1/2 + … + 1/n) with n = {kinds}"), sentence.end, false));
    }
    if passage.has(&["ants", "ant"]) {
        let (asked, asked_to) = bayes::question(passage)?;
        let corners = passage.first_between(&["# (sided|corners|vertices)"], 0, asked_to).map(|found| found.value(0));
        let shape = [("triangle", 3.0), ("square", 4.0), ("pentagon", 5.0), ("hexagon", 6.0)]
            .into_iter()
            .find(|(name, _)| passage.has(&[name]))
            .map(|(_, n)| n);
        let n = shape.or(corners).filter(|n| (3.0..=50.0).contains(n))?;
        let none = 2.0 / 2_f64.powf(n);
        let says = |words: &[&str]| passage.sentence_says(asked, words);
        let truth = if says(&["no", "not", "none", "avoid", "never", "without", "don", "neither"]) {
            none
        } else if says(&["collide", "collision", "meet"]) {
            1.0 - none
        } else {
            return None;
        };
        return Some((
            truth,
            format!("no two meet only when all {n} walk the same way round: 2 / 2^{n} = {}", written_as_ratio(none)),
            asked_to,
            true,
        ));
    }
    if passage.has(&["meet", "arrive", "arrives", "meeting"]) && passage.has(&["wait", "waits", "waiting", "minutes"]) {
        let (asked, asked_to) = bayes::question(passage)?;
        let wait = passage
            .first_between(
                &["(wait|waits|waiting|stay|stays|leave) <8> # minutes", "# minutes <4> (wait|before leaving)"],
                0,
                asked_to,
            )?
            .value(0);
        let two = passage
            .first_between(&["two (friends|people|persons|trains|colleagues)", "(romeo|alice) and"], 0, asked_to)
            .is_some();
        let hour = passage.first_between(
            &["(one|an|1) hour", "between # and #", "60 minutes", "(# pm|# am) and #"],
            0,
            asked_to,
        )?;
        let figures = hour.figures();
        let span = match figures.as_slice() {
            [from, to] if to.value > from.value => (to.value - from.value) * 60.0,
            _ => 60.0,
        };
        if !two || wait <= 0.0 || wait >= span || !passage.sentence_says(asked, &["meet", "meeting", "see", "they"]) {
            return None;
        }
        return Some((
            1.0 - (1.0 - wait / span).powi(2),
            format!("1 − (1 − {}/{})²", written(wait), written(span)),
            asked_to,
            true,
        ));
    }
    if passage.has(&["stick", "rod"]) && passage.has(&["triangle"]) {
        let (_, asked_to) = bayes::question(passage)?;
        passage.first_between(&["(broken|break|breaks|cut) <8> (three|two|3|2)"], 0, asked_to)?;
        if passage.tokens[..asked_to]
            .iter()
            .any(|token| matches!(token.text.as_str(), "longer" | "then" | "remaining" | "again"))
        {
            return None;
        }
        return Some((
            0.25,
            "two independent uniform cuts leave no piece above one half with probability 1/4".to_owned(),
            asked_to,
            true,
        ));
    }
    if passage.has(&["children", "kids"]) && passage.has(&["boy", "boys", "girl", "girls"]) {
        let (asked, asked_to) = bayes::question(passage)?;
        let text = |words: &[&str]| passage.tokens[..asked_to].iter().any(|token| words.contains(&token.text.as_str()));
        passage.first_between(&["two (children|kids)", "2 (children|kids)"], 0, asked_to)?;
        passage.first_between(&["at least one (of them|child|of the|is|of)? <4> (boy|girl)"], 0, asked_to)?;
        let both = passage.first_between(
            &["both <4> (boys|girls)", "two (boys|girls)", "other <4> (boy|girl)"],
            asked,
            asked_to,
        )?;
        let same = both.from > 0 && !text(&["tuesday", "older", "younger", "eldest", "oldest", "named", "born"]);
        return same.then(|| (1.0 / 3.0, "of the three equally likely families left, one".to_owned(), asked_to, true));
    }
    if passage.has(&["ace"]) && passage.has(&["expected", "average"]) {
        let found = passage.first(&["(expected|average) (number of)? (cards|draws) <10> (first)? ace"])?;
        let sentence = passage.sentence(found.from);
        if passage.sentence_says(found.from, &["replacement", "second", "before"]) {
            return None;
        }
        return Some((
            53.0 / 5.0,
            "four aces part the other 48 cards into five equal stretches: 48/5 + 1".to_owned(),
            sentence.end,
            false,
        ));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_answers_to_puzzles_are_found() {
        wrong(&[
            (
                "Monty Hall: there are three doors and the host opens one with a goat. The probability of winning by switching is 1/2.",
                "2/3",
            ),
            ("In the Monty Hall problem staying with your door gives a chance of 50%.", "1/3"),
            (
                "Three ants sit on the corners of a triangle and each picks a direction at random. What is the probability that no two collide?\nThe answer is 1/2.",
                "1/4",
            ),
            (
                "Two friends arrive at random between 5 and 6 and each waits 15 minutes. What is the probability that they meet?\nThe probability is 1/4.",
                "7/16",
            ),
            (
                "A stick is broken at two random points. What is the probability that the three pieces form a triangle?\nThe answer is 1/2.",
                "1/4",
            ),
            (
                "A family has two children and at least one of them is a boy. What is the probability that both are boys?\nThe answer is 1/2.",
                "1/3",
            ),
            (
                "There are 10 types of coupons in cereal boxes. What is the expected number of boxes to collect all of them?\nThe answer is 20.",
                "29.29",
            ),
        ]);
    }

    #[test]
    fn right_answers_to_puzzles_are_silent() {
        silent(&[
            "Monty Hall: switching doors wins with probability 2/3, staying with 1/3; many people think switching gives 1/2.",
            "Three ants sit on the corners of a triangle and each picks a direction at random. What is the probability that no two collide?\n2/8 = 1/4",
            "Two friends arrive at random between 5 and 6 and each waits 15 minutes. What is the probability that they meet?\n7/16, about 44%",
            "A stick is broken at two random points. What is the probability that the three pieces form a triangle?\n0.25",
            "There are 10 types of coupons in cereal boxes. What is the expected number of boxes to collect all of them?\nAbout 29.3.",
        ]);
    }
}
