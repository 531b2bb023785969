//! Reading what is told beside stories: who one is, why here, what one asks.

use super::cues::{ASKED_LAST, GENERIC};
use super::telling::{Check, NUMBER, Said, has_amount, has_any};

fn check(name: &'static str, weight: f64, found: Option<&Said>, advice: &'static str, probe: &'static str) -> Check {
    Check {
        name,
        weight,
        met: f64::from(u8::from(found.is_some())),
        quote: found.map(|said| said.range.clone()),
        advice,
        probe,
    }
}

/// "Tell me about yourself": where one comes from, what one does now, why that leads here, with one number.
pub(super) fn about(_text: &str, said: &[Said]) -> Vec<Check> {
    let any = |phrases: &[&str]| said.iter().find(|sentence| has_any(&sentence.padded, phrases));
    let past = [
        "i studied",
        "i worked",
        "i began",
        "i started",
        "i was",
        "before that",
        "i did my",
        "my degree",
        "i graduated",
        "i wrote my",
        "previously",
        "i spent",
        "years at",
        "i joined",
        "my first",
        "i built",
        "i led",
    ];
    let present = [
        "now",
        "currently",
        "today",
        "at the moment",
        "these days",
        "i am",
        "i'm",
        "i work",
        "i lead",
        "my current",
        "i build",
    ];
    let future = [
        "i want",
        "i would like",
        "i'd like",
        "looking for",
        "which is why",
        "that is why",
        "that's why",
        "this role",
        "next step",
        "brings me here",
        "why i am here",
        "i hope to",
        "your team",
        "here",
    ];
    let number = said.iter().find(|sentence| has_amount(sentence));
    vec![
        check("past", 0.2, any(&past), "say in two sentences where you come from", "How did you get to where you are?"),
        check(
            "present",
            0.25,
            any(&present),
            "say what you do now and what is hard about it",
            "What do you do at the moment?",
        ),
        check(
            "here",
            0.3,
            any(&future),
            "end with why all that leads to this role",
            "And why does that lead you here?",
        ),
        check(NUMBER, 0.2, number, "one number that shows the size of what you did", "How large was that, in numbers?"),
    ]
}

/// "Why us?": two reasons or more, something that only they have, a link to one's own work, no praise that fits anybody.
pub(super) fn why(text: &str, said: &[Said]) -> Vec<Check> {
    let reason = [
        "because",
        "since",
        "the reason",
        "reasons",
        "what draws me",
        "i admire",
        "i like that",
        "i believe",
        "matters to me",
    ];
    let link = [
        "i built",
        "i worked",
        "i used",
        "my own",
        "my work",
        "my experience",
        "i have",
        "i read",
        "i wrote",
        "i studied",
        "i tried",
        "in my last",
        "i did",
        "i would",
        "i could",
    ];
    let reasons = said.iter().filter(|sentence| has_any(&sentence.padded, &reason)).count().max(said.len() / 2);
    let named = said.iter().find(|sentence| names_something(&text[sentence.range.clone()]));
    let own = said.iter().find(|sentence| has_any(&sentence.padded, &link));
    let generic = said.iter().find(|sentence| has_any(&sentence.padded, GENERIC));
    vec![
        Check {
            name: "reasons",
            weight: 0.25,
            met: (reasons as f64 / 2.0).min(1.0),
            quote: None,
            advice: "give two reasons, each in its own sentence",
            probe: "Is there another reason?",
        },
        check(
            "specific",
            0.35,
            named,
            "name a project, a paper or a product of theirs",
            "What of ours have you read or used?",
        ),
        check("own link", 0.25, own, "tie it to something you have done", "What in your own work points to that?"),
        Check {
            name: "no praise",
            weight: 0.1,
            met: f64::from(u8::from(generic.is_none())),
            quote: generic.map(|said| said.range.clone()),
            advice: "leave out praise that fits any employer",
            probe: "Could you not say that of any of our competitors?",
        },
    ]
}

/// "What would you like to know from us?": three questions or more, none that a web page answers.
pub(super) fn questions(text: &str, said: &[Said]) -> Vec<Check> {
    let asked = said.iter().filter(|sentence| text[sentence.range.clone()].trim_end().ends_with('?')).count();
    let asked = asked.max(text.matches('?').count().min(20));
    let last = said.iter().find(|sentence| has_any(&sentence.padded, ASKED_LAST));
    let theirs = ["you", "your", "the team", "here"];
    let personal = said.iter().find(|sentence| has_any(&sentence.padded, &theirs));
    vec![
        Check {
            name: "questions",
            weight: 0.5,
            met: (asked as f64 / 3.0).min(1.0),
            quote: None,
            advice: "have three questions ready",
            probe: "Is there anything else you would like to know?",
        },
        check("to them", 0.3, personal, "ask what only they can answer", ""),
        Check {
            name: "timing",
            weight: 0.2,
            met: f64::from(u8::from(last.is_none())),
            quote: last.map(|said| said.range.clone()),
            advice: "leave pay and holidays for the offer",
            probe: "",
        },
    ]
}

/// A capitalized word inside a sentence, or a name with digits in it: something that is called by its name.
fn names_something(sentence: &str) -> bool {
    sentence.split_whitespace().skip(1).any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase) && word.chars().count() > 2;
        let pronoun = matches!(word, "I'm" | "I've" | "I'd" | "I'll");
        capital && !pronoun
    })
}
