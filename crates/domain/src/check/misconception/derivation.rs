//! Words made of one another: "sparsity" is "sparse", "normalization" is "normalize", "independence" is "independent".
//!
//! A statement that names a property says the same as one that has it. Only regular endings count, and only where both words
//! mean the same in the field: a "distance" is not "distant".

/// Stems that look derived and have a meaning of their own, sorted.
const OWN: &[&str] = &[
    "absenc",
    "anomaly",
    "assembly",
    "audienc",
    "balanc",
    "barely",
    "capacity",
    "city",
    "closely",
    "community",
    "confidenc",
    "correlation",
    "covarianc",
    "density",
    "differenc",
    "distanc",
    "divergenc",
    "early",
    "entity",
    "evidenc",
    "expectation",
    "experienc",
    "family",
    "hardly",
    "identity",
    "inferenc",
    "influenc",
    "instanc",
    "intensity",
    "inversely",
    "lately",
    "latency",
    "likely",
    "locality",
    "monopoly",
    "multiply",
    "nearly",
    "newly",
    "notation",
    "only",
    "operation",
    "partly",
    "performanc",
    "population",
    "presenc",
    "probability",
    "quality",
    "quantity",
    "rarely",
    "really",
    "referenc",
    "relation",
    "reply",
    "resistanc",
    "scienc",
    "security",
    "sentenc",
    "sequenc",
    "station",
    "supply",
    "utility",
    "varianc",
    "variation",
];

/// Endings and what a word has without them; the longest that fits counts.
const ENDINGS: &[(&str, &str)] = &[
    ("ization", "iz"),
    ("isation", "iz"),
    ("ability", "abl"),
    ("ibility", "ibl"),
    ("ation", "at"),
    ("ivity", "iv"),
    ("ness", ""),
    ("ency", "ent"),
    ("ancy", "ant"),
    ("enc", "ent"),
    ("ainty", "ain"),
    ("ity", ""),
    ("ly", ""),
];

/// The shortest stem that is left of a word.
const LEAST: usize = 4;

/// Returns the stem of the word that a stem's word is made of, if it is a regular one.
pub(super) fn base(stem: &str) -> Option<String> {
    if !stem.is_ascii() || OWN.binary_search(&stem).is_ok() {
        return None;
    }
    let (cut, ending) = ENDINGS.iter().find_map(|(ending, left)| Some((stem.strip_suffix(ending)?, left)))?;
    let base = format!("{cut}{ending}");
    (cut.len() >= LEAST).then_some(base)
}

#[cfg(test)]
mod tests {
    use super::super::stem;
    use super::*;

    #[test]
    fn a_property_is_what_has_it() {
        for (made, of) in [
            ("sparsity", "sparse"),
            ("robustness", "robust"),
            ("normalization", "normalize"),
            ("calibration", "calibrated"),
            ("sensitivity", "sensitive"),
            ("independence", "independent"),
            ("consistency", "consistent"),
            ("linearly", "linear"),
            ("certainty", "certain"),
        ] {
            assert_eq!(base(&stem(made)).as_deref(), Some(stem(of).as_str()), "{made}");
        }
    }

    #[test]
    fn what_has_a_meaning_of_its_own_stays() {
        assert!(OWN.is_sorted());
        for word in ["distance", "probability", "only", "variance", "family", "density"] {
            assert_eq!(base(&stem(word)), None, "{word}");
        }
    }
}
