//! Filters for membership: how many bits a key costs, how often they err, and a scheme that is taken for one.
//!
//! A Bloom filter takes log₂(1/ε)/ln 2 ≈ 1.44·log₂(1/ε) bits a key (Bloom 1970), an xor filter 1.23·log₂(1/ε)
//! (Graf and Lemire 2020), a cuckoo filter (log₂(1/ε) + 3)/0.95 (Fan and others 2014).

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["bloom"]) {
        bloom(passage, findings);
    }
    if passage.has(&["xor", "fuse"]) && passage.has(&["filter", "filters"]) {
        memory_of_xor_filters(passage, findings);
        folded_hashes(passage, findings);
    }
}

fn bloom_bits(error: f64) -> f64 {
    (1.0 / error).log2() / std::f64::consts::LN_2
}

fn bloom_error(bits: f64, keys: f64, hashes: f64) -> f64 {
    (1.0 - (-hashes * keys / bits).exp()).powf(hashes)
}

fn bloom(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let other = |at: usize| passage.sentence_says(at, &["xor", "cuckoo", "ribbon", "counting", "quotient"]);
    for found in passage.all("% (false positive|error|fpr) <14> # bits per (element|key|item|entry)").into_iter().chain(
        passage.all(
            "(false positive|fpr|error) (rate|probability)? (of|is|=)? % <14> # bits per (element|key|item|entry)",
        ),
    ) {
        let error = found.value(0);
        if error > 0.0 && error < 0.5 && !other(found.from) {
            let bits = bloom_bits(error);
            let rounded = found.figure(1).is_some_and(|figure| (figure.value - bits).abs() <= 0.07 * bits + 0.5);
            if !rounded {
                findings.extend(passage.compare(&found, 1, &[bits], "log₂(1/ε) / ln 2 bits a key"));
            }
        }
    }
    for found in passage.all("# bits per (element|key|item|entry) <14> % (false positive|error)?").into_iter().chain(
        passage
            .all("# bits per (element|key|item|entry) <14> (false positive|fpr) (rate)? (of|is|=) (about|roughly)? %"),
    ) {
        let bits = found.value(0);
        let stated = found.value(1);
        if (1.0..=64.0).contains(&bits)
            && stated > 0.0
            && !other(found.from)
            && passage.sentence_says(found.from, &["false", "fpr", "error"])
        {
            let right = 0.5_f64.powf(bits * std::f64::consts::LN_2);
            if !(0.5..2.0).contains(&(stated / right)) {
                findings.extend(passage.compare(
                    &found,
                    1,
                    &[right],
                    "0.6185^(bits a key) with the best number of hash functions",
                ));
            }
        }
    }
    let given =
        |patterns: &[&str]| passage.first(patterns).and_then(|found| found.figure(0)).map(|figure| figure.value);
    let bits = given(&["m = #", "# bits", "size (of)? # bits"]);
    let keys = given(&["n = #", "# (elements|keys|items|entries)"]);
    let hashes = given(&["k = #", "# hash functions", "# hashes"]);
    if let (Some(m), Some(n), Some(k)) = (bits, keys, hashes)
        && m > 0.0
        && n > 0.0
        && (1.0..=100.0).contains(&k)
    {
        for found in passage.all("(false positive|fpr) (rate|probability)? <4> (of|=>) %") {
            // Bits per key are another filter's.
            if passage.sentence_says(found.from, &["per"]) {
                continue;
            }
            let right = bloom_error(m, n, k);
            if found.value(0) > 0.0 && !(0.85..1.18).contains(&(found.value(0) / right)) {
                findings.extend(passage.compare(&found, 0, &[right], "(1 − e^(−k·n/m))^k"));
            }
        }
    }
    if let (Some(m), Some(n)) = (bits, keys) {
        for found in passage.all("optimal <6> (hash functions|hashes|k) <3> => #") {
            let right = m / n * std::f64::consts::LN_2;
            if (found.value(0) - right).abs() > 1.0 && right >= 1.0 {
                findings.extend(passage.compare(&found, 0, &[right.round()], "m/n · ln 2"));
            }
        }
    }
}

/// Xor filters take less memory than Bloom filters at any useful error.
fn memory_of_xor_filters(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const CLAIMED: [&str; 4] = [
        "(xor|fuse) filters? <16> (more|higher|greater|larger|additional) (memory|space|storage|bits) <12> (than|compared) <5> bloom",
        "bloom filters? <10> (less|fewer|smaller|lower) (memory|space|storage|bits) <12> (than|compared) <5> (xor|fuse)",
        "bloom filters? <6> more (space|memory) efficient than <4> (xor|fuse)",
        "(xor|fuse) filters? <8> (less (space|memory) efficient|larger|bigger) than <4> bloom",
    ];
    for found in CLAIMED.iter().flat_map(|pattern| passage.all(pattern)) {
        let denied = passage.tokens[found.from..found.to].iter().any(|token| {
            matches!(token.text.as_str(), "not" | "without" | "never" | "no" | "less" | "construction" | "temporary")
                && !passage.tokens[found.from].text.starts_with("bloom")
        });
        if denied || passage.disowned(found.from) {
            continue;
        }
        let error = 1.0 / 256.0;
        let mut finding = passage.wrong(
            found.from,
            "xor filters take less memory than Bloom filters".to_owned(),
            format!(
                "bits a key at a false-positive rate of 1/256: xor 1.23·8 = {}, Bloom 1.44·8 = {}",
                written(1.23 * 8.0),
                written((bloom_bits(error) * 100.0).round() / 100.0)
            ),
        );
        finding.confidence = 0.9;
        findings.push(finding);
    }
}

/// One exclusive or over the hashes of all members cannot tell a member: its own hash folded in gives zero only when
/// the others cancel.
fn folded_hashes(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let members: Vec<(f64, u64)> = passage
        .all("hash OPEN # CLOSE = #")
        .into_iter()
        // The last of a chain of operands is not a pair of key and hash.
        .filter(|found| {
            let beside = [found.from.checked_sub(1), Some(found.to)];
            !beside
                .iter()
                .flatten()
                .any(|at| passage.tokens.get(*at).is_some_and(|token| matches!(token.text.as_str(), "xor" | "⊕" | "^")))
        })
        .filter_map(|found| Some((found.value(0), found.figure(1)?.whole()?)))
        .take(64)
        .collect();
    let Some(set) = passage
        .first(&["(set|integers|numbers|elements) (of)? <4> # , # ,? (and)? #", "set of <3> OPEN # , # , # CLOSE"])
    else {
        return;
    };
    let end = passage.tokens.len();
    let Some(folded) = passage.first_between(&["xor # xor # = #", "# xor # = #"], set.to, end) else { return };
    let Some(test) = passage.first_between(
        &["(if|when) <8> (result|xor) <8> (is|equals|=) (0|zero) <16> (in the set|member|present|likely)"],
        folded.to,
        end,
    ) else {
        return;
    };
    let inside = set.figures();
    let in_set: Vec<(f64, u64)> =
        members.iter().copied().filter(|(key, _)| inside.iter().any(|figure| figure.value == *key)).collect();
    let mut keys: Vec<f64> = in_set.iter().map(|(key, _)| *key).collect();
    keys.dedup();
    if in_set.len() < 2 || keys.len() != in_set.len() {
        return;
    }
    let whole = in_set.iter().fold(0, |folded, (_, hash)| folded ^ hash);
    let rejected: Vec<String> = in_set
        .iter()
        .filter(|(_, hash)| hash ^ whole != 0)
        .map(|(key, hash)| format!("{} ({hash} XOR {whole} = {})", written(*key), hash ^ whole))
        .collect();
    if rejected.is_empty() {
        return;
    }
    let mut finding = passage.wrong(
        test.from,
        format!("this test rejects members of the set too: {}", rejected.join(", ")),
        "the hash of each member folded with the stored value".to_owned(),
    );
    finding.confidence = 0.9;
    // The claim is the whole example, from the stored value to the test.
    finding.lines = crate::bank::LineSpan::new(passage.tokens[folded.from].line, finding.lines.last);
    findings.push(finding);
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn the_formulas_meet_at_the_best_number_of_hashes() {
        // With k = m/n · ln 2 the error is 2^(−k).
        let (bits, keys) = (9.585, 1.0);
        let best = bits / keys * std::f64::consts::LN_2;
        assert!((bloom_error(bits, keys, best) - 0.5_f64.powf(best)).abs() < 1e-9);
        assert!((bloom_bits(0.01) - 9.585).abs() < 1e-3);
    }

    #[test]
    fn wrong_statements_about_filters_are_found() {
        wrong(&[
            ("A Bloom filter with a 1% false positive rate needs about 20 bits per element.", "9.585"),
            ("A Bloom filter with 10 bits per key has a false positive rate of 10%.", "0.82 %"),
            ("A Bloom filter with m = 1000 bits, n = 100 keys and k = 7 has a false positive rate of 5%.", "0.82 %"),
            ("An xor filter takes more memory than a Bloom filter.", "less memory"),
            ("Bloom filters use less space than xor filters.", "less memory"),
            (
                "Our xor filter holds the set of numbers 4, 9 and 12. Hash(4) = 1, Hash(9) = 5 and Hash(12) = 6. Folding gives 1 XOR 5 XOR 6 = 2. If the result is 0 the number is likely in the set.",
                "rejects members",
            ),
        ]);
    }

    #[test]
    fn right_statements_about_filters_are_silent() {
        silent(&[
            "A Bloom filter with a 1% false positive rate needs about 9.6 bits per element.",
            "A Bloom filter with 10 bits per key has a false positive rate of about 1%.",
            "Xor filters need less memory than Bloom filters, though construction is slower.",
            "A Bloom filter may return false positives but never false negatives.",
        ]);
    }
}
