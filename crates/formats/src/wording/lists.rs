//! Looking words up in lists, many lists for every line.

pub(super) fn starts_with_any(text: &str, list: &[&str]) -> bool {
    let Some(first) = text.as_bytes().first() else { return false };
    list.iter().any(|start| {
        start.as_bytes().first() == Some(first)
            && text.strip_prefix(start).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    })
}

/// Compares first bytes first: most words of a list differ there.
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    let Some(first) = word.as_bytes().first() else { return false };
    list.iter().any(|listed| listed.as_bytes().first() == Some(first) && *listed == word)
}
