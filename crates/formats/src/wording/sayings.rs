//! Which of several lists of phrases a text says, found in one pass over it however many phrases there are.

/// Lists of phrases, by how they begin.
pub(crate) struct Sayings {
    /// One bit for each two bytes that a phrase begins with.
    begins: Vec<u64>,
    /// The phrases in the order of their bytes, each with the bit of its list.
    phrases: Vec<(&'static str, u32)>,
}

impl Sayings {
    /// Takes lists of phrases of two bytes at least, each with its bit.
    pub fn of(lists: &[(u32, &[&'static str])]) -> Sayings {
        let mut phrases: Vec<(&str, u32)> =
            lists.iter().flat_map(|(bit, list)| list.iter().map(|phrase| (*phrase, *bit))).collect();
        phrases.sort_unstable();
        let mut begins = vec![0; 1 << 10];
        for (phrase, _) in &phrases {
            let pair = pair(phrase.as_bytes());
            begins[pair >> 6] |= 1 << (pair & 63);
        }
        Sayings { begins, phrases }
    }

    /// Returns the bits of the lists of which a phrase stands somewhere in the text.
    pub fn said_in(&self, text: &str) -> u32 {
        let text = text.as_bytes();
        let mut said = 0;
        for at in 0..text.len().saturating_sub(1) {
            let pair = pair(&text[at..]);
            if self.begins[pair >> 6] >> (pair & 63) & 1 == 1 {
                said |= self.begun(&text[at..]);
            }
        }
        said
    }

    /// Returns the bits of the lists of which a phrase begins the text.
    fn begun(&self, text: &[u8]) -> u32 {
        let from = self.phrases.partition_point(|(phrase, _)| phrase.as_bytes()[..2] < text[..2]);
        let alike = self.phrases[from..].iter().take_while(|(phrase, _)| phrase.as_bytes()[..2] == text[..2]);
        alike.filter(|(phrase, _)| text.starts_with(phrase.as_bytes())).fold(0, |said, (_, list)| said | list)
    }
}

/// Returns the first two bytes as a number.
fn pair(bytes: &[u8]) -> usize {
    usize::from(bytes[0]) << 8 | usize::from(bytes[1])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LISTS: [(u32, &[&str]); 3] = [(1, &["ab", "ба", " a"]), (2, &["abc", "ca b"]), (8, &["bb", "абб "])];

    proptest! {
        #[test]
        fn a_list_is_said_when_the_text_contains_one_of_its_phrases(text in "[abcаб ]{0,12}") {
            let said = Sayings::of(&LISTS).said_in(&text);
            for (bit, list) in LISTS {
                prop_assert_eq!(said & bit != 0, list.iter().any(|phrase| text.contains(phrase)));
            }
        }
    }
}
