//! One card from a deck of fifty-two: the probability of a rank, suit or color, also when something is known of it.

use super::super::Finding;
use super::bayes;
use super::conclusion::{self, Problem};
use super::passage::Passage;
use super::token::Token;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has(&["card", "cards", "deck"]) {
        return;
    }
    let Some((asked, asked_to)) = bayes::question(passage) else { return };
    if passage.tokens[..asked_to].iter().any(|token| {
        matches!(
            token.text.as_str(),
            "two"
                | "both"
                | "hand"
                | "second"
                | "replacement"
                | "three"
                | "five"
                | "jokers"
                | "dealt"
                | "until"
                | "poker"
        )
    }) {
        return;
    }
    let sentence = passage.sentence(asked);
    let split =
        (asked..sentence.end).find(|at| matches!(passage.tokens[*at].text.as_str(), "given" | "if" | "knowing" | "|"));
    let asks = described(&passage.tokens[asked..split.unwrap_or(sentence.end)]);
    let Some(asks) = asks else { return };
    let known = match split {
        Some(split) => match described(&passage.tokens[split..sentence.end]) {
            Some(known) => Some(known),
            None => return,
        },
        None => passage
            .all("(it|card) <4> (is|s|was|turns|happens) (out)? (to be)? (an|a)? @")
            .into_iter()
            .chain(passage.all("(know|told|see|observe) <3> (it|card) <2> (an|a)? @"))
            .chain(passage.all("(draw|drew|drawn|pick) <6> and it (an|a) @"))
            .filter(|found| found.to <= sentence.start.max(asked))
            .find_map(|found| described(&passage.tokens[found.from..found.to])),
    };
    let count =
        |wanted: &Cards, of: &Cards| (0..52).filter(|card| wanted.holds(*card) && of.holds(*card)).count() as f64;
    let everything = Cards { any: vec![Trait::Any] };
    let of = known.as_ref().unwrap_or(&everything);
    let below = count(of, of);
    let above = count(&asks, of);
    // A question about what is known anyway was not understood.
    if below == 0.0 || known.is_some() && above == below {
        return;
    }
    let how = format!("{above} of the {below} cards that it can be");
    let steps = [
        above,
        below,
        count(&asks, &everything) / 52.0,
        below / 52.0,
        1.0 - count(&asks, &everything) / 52.0,
        above / count(&asks, &everything).max(1.0),
        (below - above) / (52.0 - count(&asks, &everything)).max(1.0),
        52.0,
    ];
    findings.extend(conclusion::judge(
        passage,
        &Problem {
            from: 0,
            asked_to,
            to: passage.tokens.len(),
            truth: above / below,
            steps: &steps,
            how,
            probability: true,
        },
    ));
}

/// What a card may be: any of some traits.
struct Cards {
    any: Vec<Trait>,
}

#[derive(Clone, Copy)]
enum Trait {
    Any,
    Rank(u8),
    Suit(u8),
    /// A rank of a suit.
    Both(u8, u8),
    Face,
    Red,
    Black,
}

impl Cards {
    fn holds(&self, card: u8) -> bool {
        let (rank, suit) = (card % 13, card / 13);
        self.any.iter().any(|one| match one {
            Trait::Any => true,
            Trait::Rank(wanted) => rank == *wanted,
            Trait::Suit(wanted) => suit == *wanted,
            Trait::Both(wanted_rank, wanted_suit) => rank == *wanted_rank && suit == *wanted_suit,
            Trait::Face => rank >= 10,
            Trait::Red => suit < 2,
            Trait::Black => suit >= 2,
        })
    }
}

fn one_trait(word: &str) -> Option<Trait> {
    Some(match word {
        "ace" | "aces" => Trait::Rank(0),
        "king" | "kings" => Trait::Rank(12),
        "queen" | "queens" => Trait::Rank(11),
        "jack" | "jacks" => Trait::Rank(10),
        "heart" | "hearts" => Trait::Suit(0),
        "diamond" | "diamonds" => Trait::Suit(1),
        "spade" | "spades" => Trait::Suit(2),
        "club" | "clubs" => Trait::Suit(3),
        "face" => Trait::Face,
        "red" => Trait::Red,
        "black" => Trait::Black,
        _ => return None,
    })
}

/// Reads "an ace", "the ace of spades", "a king or a heart"; `None` for anything it is not sure of.
fn described(tokens: &[Token]) -> Option<Cards> {
    let traits: Vec<(usize, Trait)> =
        tokens.iter().enumerate().filter_map(|(at, token)| Some((at, one_trait(&token.text)?))).collect();
    let says = |word: &str| tokens.iter().any(|token| token.text == word);
    if says("not") || says("neither") || says("non") || says("and") && traits.len() > 1 || says("least") {
        return None;
    }
    match traits.as_slice() {
        [] => None,
        [(_, one)] => Some(Cards { any: vec![*one] }),
        [(_, Trait::Rank(rank)), (_, Trait::Suit(suit))] if says("of") && !says("or") => {
            Some(Cards { any: vec![Trait::Both(*rank, *suit)] })
        }
        several if says("or") && several.len() <= 4 => {
            Some(Cards { any: several.iter().map(|(_, one)| *one).collect() })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_and_unfinished_cards_are_found() {
        wrong(&[
            (
                "A card is drawn from a standard deck and it is a king. What is the probability that it is a spade?\nP(S|K) = P(K|S) P(S) / P(K). Plug in the values.",
                "unfinished: 1/4",
            ),
            (
                "What is the probability of drawing a king or a heart from a deck of cards?\nThe probability is 4/52 + 13/52 = 17/52.",
                "model: 4/13",
            ),
            (
                "You draw one card from a deck. What is the probability that it is a queen given that it is a face card?\nThe answer is 1/4.",
                "model: 1/3",
            ),
            (
                "What is the probability of drawing an ace from a deck of 52 cards?\nThe probability is 1/26.",
                "model: 1/13",
            ),
            ("What is the probability of drawing the ace of spades from a deck?\nThe answer is 1/13.", "model: 1/52"),
            (
                "A card from a deck is red. What is the probability that the card is a diamond?\nIt is about 25%, so 0.25.",
                "model: 1/2",
            ),
        ]);
    }

    #[test]
    fn right_cards_are_silent() {
        silent(&[
            "What is the probability of drawing a king or a heart from a deck of cards?\n4/52 + 13/52 - 1/52 = 16/52 = 4/13",
            "A card is drawn from a deck and it is a king. What is the probability that it is a spade?\n1/4",
            "What is the probability of drawing an ace from a deck of 52 cards?\nIt is 4/52, or 7.7%.",
            "You draw two cards from a deck. What is the probability that both are aces?\nIt is 1/221.",
            "What is the probability that a card drawn from a deck is a face card?\nThere are 12, so 3/13.",
            "How do flashcards in a deck help memory?",
        ]);
    }
}
