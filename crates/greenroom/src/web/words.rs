//! What the program's words mean: all of them on a page, and on every page those that stand on it.

use maud::{Markup, html};

use super::layout::{self, Place};

/// A word that means something particular here.
struct Word {
    name: &'static str,
    means: &'static str,
    /// Where it is used.
    places: &'static [Place],
}

use Place::{Bank, Design, Documents, Drill, Find, Findings, Home, Mock, Plan, Problems, Ready, Settings, Stats};

const WORDS: [Word; 48] = [
    Word {
        name: "again, hard, good, easy",
        means: "how well you recalled a card or solved a problem; it decides when that comes back. Again means you did not know it.",
        places: &[Drill, Bank, Problems, Stats],
    },
    Word {
        name: "bar",
        means: "the score from which on a stage would be passed. Nobody publishes one; ours is a guess.",
        places: &[Mock, Ready],
    },
    Word {
        name: "bottleneck",
        means: "the station that is busiest: where requests pile up first when more come.",
        places: &[Design],
    },
    Word {
        name: "Brier score",
        means: "how far predicted chances were from what happened: the mean of the squared differences. 0 is perfect, 0.25 is guessing.",
        places: &[Ready],
    },
    Word { name: "bury", means: "set a card aside until tomorrow.", places: &[Find, Drill, Bank] },
    Word {
        name: "card",
        means: "a question with its answers, taken from your documents. It is what you review.",
        places: &[Mock, Home, Drill, Bank, Find, Documents, Stats, Plan, Ready],
    },
    Word {
        name: "case",
        means: "a design question with what it requires and the numbers to work out.",
        places: &[Design],
    },
    Word {
        name: "challenge",
        means: "a change by the interviewer, such as three times the load or a zone that is gone, that is simulated on your design.",
        places: &[Design, Mock],
    },
    Word {
        name: "constraint",
        means: "something an interviewer adds after an answer to make the task harder.",
        places: &[Design, Mock],
    },
    Word {
        name: "correction",
        means: "what you write beside a passage that is wrong. The document itself is never changed.",
        places: &[Findings, Drill, Bank],
    },
    Word {
        name: "correlation (r)",
        means: "how far two lists of scores agree: 1 when they rise together, 0 when they have nothing to do with each other.",
        places: &[Drill, Bank],
    },
    Word {
        name: "debrief",
        means: "what a mock showed: scores with reasons, where the minutes went, what would change the outcome most.",
        places: &[Mock],
    },
    Word { name: "deck", means: "the cards that a search finds.", places: &[Drill, Bank, Find] },
    Word {
        name: "deep dive",
        means: "going into one part of a system: how it works inside, how large it is, what happens when it fails.",
        places: &[Design, Mock],
    },
    Word {
        name: "disputed",
        means: "said in your documents and held to be wrong by the check, which says why.",
        places: &[Find, Documents, Findings, Drill, Bank],
    },
    Word {
        name: "due",
        means: "to be asked now: its day has come.",
        places: &[Find, Home, Drill, Bank, Problems, Stats],
    },
    Word {
        name: "finding",
        means: "something in a document that the check holds to be wrong, with what is right and how we know.",
        places: &[Documents, Findings],
    },
    Word {
        name: "follow-up",
        means: "a question on what was missing from an answer.",
        places: &[Drill, Mock, Bank, Design],
    },
    Word {
        name: "FSRS",
        means: "the memory model that decides when a card comes back: the Free Spaced Repetition Scheduler, version 6.",
        places: &[Stats, Bank],
    },
    Word {
        name: "gate",
        means: "a stage that ends the process when it is failed, whatever the others were.",
        places: &[Home, Mock, Ready],
    },
    Word {
        name: "grade",
        means: "our reading of your answer, from 0 to 5, with the reasons for it. You can overrule it.",
        places: &[Drill, Bank, Mock, Ready],
    },
    Word {
        name: "growth",
        means: "how running time rises with the size of the input, measured on larger and larger ones.",
        places: &[Problems],
    },
    Word {
        name: "interval",
        means: "how far a number could be off: the truth lies between its ends nine times in ten, or as often as it says there.",
        places: &[Home, Ready, Design, Bank, Mock, Plan],
    },
    Word { name: "key point", means: "something that a good answer says.", places: &[Drill, Bank] },
    Word {
        name: "learning",
        means: "asked again within minutes, until you know it; new cards and those you forgot.",
        places: &[Home, Drill, Bank, Stats],
    },
    Word {
        name: "leech",
        means: "a card that you forgot again and again. Writing it anew helps more than repeating it.",
        places: &[Find, Drill, Bank, Stats],
    },
    Word {
        name: "lexical, embedder, endpoint",
        means: "the engines that grade an answer: by its words alone, with a sentence model on this machine, or with a language model that you named.",
        places: &[Drill, Bank],
    },
    Word {
        name: "loop",
        means: "the interview process of a company: its stages in order.",
        places: &[Home, Mock, Ready, Plan],
    },
    Word {
        name: "mock",
        means: "a rehearsal of a loop, or of one stage, against the clock.",
        places: &[Home, Mock, Ready, Plan],
    },
    Word {
        name: "outcome",
        means: "how a real interview went. Tell it, and readiness learns from it.",
        places: &[Ready, Mock],
    },
    Word {
        name: "overrule",
        means: "say what your answer was worth instead. Later grades learn from it.",
        places: &[Drill, Bank],
    },
    Word {
        name: "p50, p95, p99",
        means: "half of the requests, 95 and 99 of 100, are answered within this time.",
        places: &[Design, Mock],
    },
    Word {
        name: "pass rate",
        means: "how many of those who come to a stage pass it, where somebody said so.",
        places: &[Mock, Ready],
    },
    Word {
        name: "readiness",
        means: "the chance that you would pass a loop today, or on the day, with its interval and what it rests on.",
        places: &[Mock, Home, Ready, Plan],
    },
    Word {
        name: "recall",
        means: "the chance that you remember a card when you are asked.",
        places: &[Home, Drill, Ready, Plan, Stats, Bank, Settings],
    },
    Word { name: "red flag", means: "something that a good answer never says.", places: &[Drill, Mock, Bank, Design] },
    Word {
        name: "replication",
        means: "one run of a simulation. Several with other luck show how far its numbers can be trusted.",
        places: &[Design],
    },
    Word {
        name: "retention",
        means: "the recall at which a card comes back. 90 % is usual: one card in ten is forgotten when it is asked.",
        places: &[Stats],
    },
    Word {
        name: "source",
        means: "in a design where requests come from; of a card the document and the lines it was read from.",
        places: &[Design, Bank, Drill],
    },
    Word {
        name: "stability, difficulty",
        means: "how FSRS sees a card: the days until its recall falls to 90 %, and how slowly that number grows, from 1 to 10.",
        places: &[Bank, Stats],
    },
    Word {
        name: "stage",
        means: "one step of a loop: a talk, a coding round, a test at home.",
        places: &[Mock, Ready],
    },
    Word { name: "STAR", means: "the four parts of a story: situation, task, action, result.", places: &[Mock, Ready] },
    Word {
        name: "station",
        means: "in a design whatever serves requests: servers, a cache, a database, a model.",
        places: &[Design, Mock],
    },
    Word {
        name: "story",
        means: "something you did and can tell in two minutes and in half a minute.",
        places: &[Home, Mock, Ready, Plan],
    },
    Word { name: "suspend", means: "set a card aside until you take it back.", places: &[Find, Drill, Bank, Stats] },
    Word {
        name: "utilization",
        means: "the share of the time in which servers are busy. Near 100 % requests wait long.",
        places: &[Design, Mock],
    },
    Word {
        name: "verdict",
        means: "what the judge says to a solution: accepted, or what went wrong.",
        places: &[Problems, Mock],
    },
    Word { name: "weight", means: "the share of the decision that a stage has.", places: &[Mock, Ready] },
];

/// Returns every word with what it means.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.iter().map(|word| (word.name, word.means))
}

/// `GET /words`
pub async fn page() -> Markup {
    let content = html! {
        h1 { "Words" }
        p { "What the words mean that mean something particular here." }
        section.sheet { (list(WORDS.iter())) }
        p { a.button href="/" { "Today" } }
    };
    layout::page(Place::Nowhere, "Words", content)
}

/// Returns the words of a place, folded away at the end of its pages.
pub fn of(place: Place) -> Markup {
    let mut used = WORDS.iter().filter(|word| word.places.contains(&place)).peekable();
    html! {
        @if used.peek().is_some() {
            details #words.words.no-print {
                summary { "Words on this page" }
                (list(used))
                p.small { a href="/words" { "All words" } }
            }
        }
    }
}

fn list(words: impl Iterator<Item = &'static Word>) -> Markup {
    html! { dl { @for word in words { dt { (word.name) } dd { (word.means) } } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_order_and_say_something() {
        let names: Vec<String> = WORDS.iter().map(|word| word.name.to_lowercase()).collect();
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(names, sorted);
        for word in &WORDS {
            assert!(word.means.ends_with('.') && !word.places.is_empty(), "{}", word.name);
        }
    }
}
