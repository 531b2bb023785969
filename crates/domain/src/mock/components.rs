//! Which components of a system an answer names.

use std::borrow::Cow;

use super::{Component, Reading, Reason, Score, State, Written};

/// Whether a component was found is sure; whether it was meant is not.
const DOUBT: f64 = 0.1;
/// So many components that are not main ones make a design complete.
const ENOUGH: usize = 3;

/// Returns the names of the components an answer names, in the order of the list.
pub(super) fn named<'a>(components: &'a [Component], answer: &str) -> Vec<(&'a Component, String)> {
    let text = padded(&said(answer));
    components
        .iter()
        .filter_map(|component| {
            let words = std::iter::once(&component.name).chain(&component.words);
            let found = words.map(|word| padded(word)).find(|word| {
                let plural = format!("{}s ", word.trim_end());
                text.contains(word.as_str()) || text.contains(&plural)
            })?;
            Some((component, found.trim().to_owned()))
        })
        .collect()
}

/// Reads an answer that names the parts of a system: the main ones all, of the others a few, and a number.
pub fn read_components(components: &[Component], answer: &str) -> Reading {
    let named = named(components, answer);
    let is_named = |component: &Component| named.iter().find(|(known, _)| known.name == component.name);
    let main: Vec<&Component> = components.iter().filter(|component| component.main).collect();
    let others = named.iter().filter(|(component, _)| !component.main).count();
    let there = main.iter().filter(|component| is_named(component).is_some()).count();
    let of_main = if main.is_empty() { 1.0 } else { there as f64 / main.len() as f64 };
    let of_others = if components.len() == main.len() {
        of_main
    } else {
        (others as f64 / ENOUGH.min(components.len() - main.len()) as f64).min(1.0)
    };
    let value = if named.is_empty() { 0.0 } else { 0.75 * of_main + 0.25 * of_others };
    let reasons = components
        .iter()
        .filter_map(|component| match is_named(component) {
            Some((_, words)) => {
                Some(Reason { state: State::Good, text: component.name.clone(), quote: Some(words.clone()) })
            }
            None if component.main => Some(Reason { state: State::Missing, text: component.name.clone(), quote: None }),
            None => None,
        })
        .collect();
    Reading {
        score: Some(Score::around(value, DOUBT)),
        reasons,
        follow_up: None,
        by: "the components it names".to_owned(),
        ..Reading::default()
    }
}

/// Returns what of an answer names components: of a design file the names in its tables, not its comments and keys.
fn said(answer: &str) -> Cow<'_, str> {
    let Some(written) = Written::find(answer) else { return answer.into() };
    let tables = written.design.lines().filter(|line| line.trim_start().starts_with('['));
    std::iter::once(written.words.as_ref()).chain(tables).collect::<Vec<_>>().join("\n").into()
}

/// Lower-case words with a space between, before and after; at most 20,000 bytes are read.
fn padded(text: &str) -> String {
    let mut end = text.len().min(20_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let words: Vec<String> = text[..end]
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!(" {} ", words.join(" "))
}
