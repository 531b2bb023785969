//! Interview loops, from TOML to values of the domain.
//!
//! `banks/loops` holds those that come with the program. Every number is written as `{ value = 45, source = "reports" }`,
//! and `[source]` says in words what `reports` are. Reading one never stops at the first mistake: it returns all of
//! them, each with its line and what to write instead.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use domain::bank::{Kind, Level};
use domain::interview::{Criterion, InterviewLoop, Mix, Sourced, Stage, StageKind, Style, WEIGHT_TOLERANCE};
use serde::Deserialize;
use toml::Spanned;

/// Something that is wrong with the text of a loop.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LoopFault {
    /// The line, 1-based.
    pub line: usize,
    /// What is wrong and what to write.
    pub message: String,
}

impl fmt::Display for LoopFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

/// The loops that come with the program: name and text.
pub const SHIPPED: [(&str, &str); 4] = [
    ("research-lab", include_str!("../../../banks/loops/research-lab.toml")),
    ("research-engineer", include_str!("../../../banks/loops/research-engineer.toml")),
    ("big-tech-ml", include_str!("../../../banks/loops/big-tech-ml.toml")),
    ("startup", include_str!("../../../banks/loops/startup.toml")),
];

/// A longer text is no loop.
pub const LONGEST: usize = 256 * 1024;
/// No process has more stages.
pub const MOST_STAGES: usize = 40;
/// No stage takes longer, in minutes.
pub const LONGEST_STAGE: i64 = 600;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: String,
    #[serde(default)]
    summary: String,
    weeks: Option<Number<i64>>,
    #[serde(default)]
    competencies: Vec<String>,
    #[serde(default)]
    source: BTreeMap<String, String>,
    #[serde(default)]
    stage: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number<T> {
    value: Spanned<T>,
    source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Spanned<String>,
    title: Option<String>,
    kind: Spanned<String>,
    minutes: Number<i64>,
    weight: Number<f64>,
    #[serde(default)]
    gate: bool,
    pass_rate: Option<Number<f64>>,
    #[serde(default)]
    expect: Vec<String>,
    #[serde(default)]
    prepare: Vec<String>,
    #[serde(default)]
    questions: Vec<String>,
    #[serde(default)]
    mix: Vec<Spanned<Share>>,
    #[serde(default)]
    scoring: Vec<Looked>,
    #[serde(default)]
    style: Manner,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Share {
    kind: Spanned<String>,
    share: Spanned<f64>,
    #[serde(default)]
    topics: Vec<String>,
    level: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Looked {
    name: String,
    earns: String,
    red_flag: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Manner {
    #[serde(default)]
    says: String,
    questions: Option<Number<i64>>,
    constraints: Option<Number<i64>>,
    deep_dives: Option<Number<i64>>,
    follow_ups: Option<Number<i64>>,
}

/// Returns the loops that come with the program. A test holds that all of them can be read.
pub fn shipped() -> Vec<InterviewLoop> {
    SHIPPED.iter().filter_map(|(name, text)| read(name, text).ok()).collect()
}

/// Reads the text of a loop, or says everything that is wrong with it, in the order of lines.
///
/// Reads at most [`LONGEST`] bytes and [`MOST_STAGES`] stages.
pub fn read(name: &str, text: &str) -> Result<InterviewLoop, Vec<LoopFault>> {
    if text.len() > LONGEST {
        let message = format!("the text has {} bytes, more than the {LONGEST} a loop may have", text.len());
        return Err(vec![LoopFault { line: 1, message }]);
    }
    let file: File = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| line_of(text, span.start));
        vec![LoopFault { line, message: error.message().trim().to_owned() }]
    })?;
    let mut reader = Reader { text, sources: &file.source, faults: Vec::new() };
    if !is_slug(name) {
        reader.fault(0, format!("`{name}` is no name of a loop: use lower-case letters, digits and hyphens"));
    }
    if file.title.trim().is_empty() {
        reader.fault(0, "the title is empty; say what employer and role it is".to_owned());
    }
    let weeks = file.weeks.as_ref().map(|weeks| reader.whole(weeks, "weeks", 1..520));
    let stages = reader.stages(&file.stage);
    reader.faults.sort();
    if !reader.faults.is_empty() {
        return Err(reader.faults);
    }
    Ok(InterviewLoop {
        name: name.to_owned(),
        title: file.title.trim().to_owned(),
        summary: file.summary.trim().to_owned(),
        weeks,
        competencies: file.competencies,
        stages,
    })
}

/// Returns whether a name can stand in a file name and an address.
pub fn is_slug(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=60).contains(&name.len()) && name.bytes().all(plain) && !name.starts_with('-') && !name.ends_with('-')
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

struct Reader<'a> {
    text: &'a str,
    sources: &'a BTreeMap<String, String>,
    faults: Vec<LoopFault>,
}

impl Reader<'_> {
    fn fault(&mut self, offset: usize, message: String) {
        let line = line_of(self.text, offset);
        self.faults.push(LoopFault { line, message });
    }

    fn stages(&mut self, entries: &[Spanned<Entry>]) -> Vec<Stage> {
        if entries.is_empty() {
            self.fault(0, "there is no stage; write one as `[[stage]]` with name, kind, minutes and weight".to_owned());
            return Vec::new();
        }
        if entries.len() > MOST_STAGES {
            let message = format!("there are {} stages; no more than {MOST_STAGES} are read", entries.len());
            self.fault(0, message);
            return Vec::new();
        }
        let mut names = BTreeSet::new();
        let mut stages = Vec::new();
        for entry in entries {
            let entry = entry.get_ref();
            let name = entry.name.get_ref();
            if !is_slug(name) {
                let message = format!("`{name}` is no name of a stage: use lower-case letters, digits and hyphens");
                self.fault(entry.name.span().start, message);
            } else if !names.insert(name.clone()) {
                self.fault(entry.name.span().start, format!("two stages are called `{name}`; give each its own name"));
            }
            stages.extend(self.stage(entry));
        }
        self.weights(entries);
        stages
    }

    fn stage(&mut self, entry: &Entry) -> Option<Stage> {
        let kind = self.word::<StageKind>(&entry.kind);
        let minutes = self.whole(&entry.minutes, "minutes", 0..LONGEST_STAGE + 1);
        let weight = self.share(&entry.weight, "weight");
        let pass_rate = entry.pass_rate.as_ref().map(|rate| self.share(rate, "pass_rate"));
        let mix = self.mix(&entry.mix);
        let style = Style {
            says: entry.style.says.trim().to_owned(),
            questions: entry.style.questions.as_ref().map(|number| self.whole(number, "questions", 1..41)),
            constraints: entry.style.constraints.as_ref().map(|number| self.whole(number, "constraints", 0..21)),
            deep_dives: entry.style.deep_dives.as_ref().map(|number| self.whole(number, "deep_dives", 0..11)),
            follow_ups: entry.style.follow_ups.as_ref().map(|number| self.whole(number, "follow_ups", 0..11)),
        };
        let name = entry.name.get_ref().clone();
        Some(Stage {
            title: entry.title.clone().unwrap_or_else(|| name.replace('-', " ")),
            name,
            kind: kind?,
            minutes,
            weight,
            gate: entry.gate,
            pass_rate,
            expect: entry.expect.clone(),
            prepare: entry.prepare.clone(),
            mix,
            questions: entry.questions.clone(),
            scoring: entry
                .scoring
                .iter()
                .map(|looked| Criterion {
                    name: looked.name.clone(),
                    earns: looked.earns.clone(),
                    red_flag: looked.red_flag.clone(),
                })
                .collect(),
            style,
        })
    }

    fn mix(&mut self, shares: &[Spanned<Share>]) -> Vec<Mix> {
        let mut mix = Vec::new();
        for spanned in shares {
            let share = spanned.get_ref();
            let value = *share.share.get_ref();
            if !(0.0..=1.0).contains(&value) {
                self.fault(share.share.span().start, format!("the share {value} is none: write 0 to 1"));
            }
            let kind = self.word::<Kind>(&share.kind);
            let level = share.level.as_ref().and_then(|level| self.word::<Level>(level));
            if let Some(kind) = kind {
                mix.push(Mix { kind, share: value, topics: share.topics.clone(), level });
            }
        }
        let sum: f64 = mix.iter().map(|mix| mix.share).sum();
        if let (Some(first), true) = (shares.first(), (sum - 1.0).abs() > WEIGHT_TOLERANCE && mix.len() == shares.len())
        {
            self.fault(first.span().start, format!("the shares of the mix sum to {}, not to 1", rounded(sum)));
        }
        mix
    }

    /// The sum is held against one only when each weight by itself makes sense.
    fn weights(&mut self, entries: &[Spanned<Entry>]) {
        let weights: Vec<(&str, f64, Range<usize>)> = entries
            .iter()
            .map(|entry| {
                let entry = entry.get_ref();
                (entry.name.get_ref().as_str(), *entry.weight.value.get_ref(), entry.weight.value.span())
            })
            .collect();
        let sum: f64 = weights.iter().map(|(_, weight, _)| weight).sum();
        let sound = weights.iter().all(|(_, weight, _)| (0.0..=1.0).contains(weight));
        if !sound || (sum - 1.0).abs() <= WEIGHT_TOLERANCE {
            return;
        }
        let told: Vec<String> = weights
            .iter()
            .map(|(name, weight, span)| {
                format!("{name} {} (line {})", rounded(*weight), line_of(self.text, span.start))
            })
            .collect();
        let amount = rounded((sum - 1.0).abs());
        let remedy = if sum > 1.0 { format!("take {amount} away") } else { format!("{amount} is missing") };
        let last = weights.last().map_or(0, |(_, _, span)| span.start);
        let message =
            format!("the weights of the stages sum to {}, not to 1; {remedy}: {}", rounded(sum), told.join(", "));
        self.fault(last, message);
    }

    fn word<T: FromStr>(&mut self, word: &Spanned<String>) -> Option<T>
    where
        T::Err: fmt::Display,
    {
        match word.get_ref().parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.fault(word.span().start, error.to_string());
                None
            }
        }
    }

    fn whole(&mut self, number: &Number<i64>, what: &str, range: Range<i64>) -> Sourced<u32> {
        let value = *number.value.get_ref();
        if !range.contains(&value) {
            let message = if value < 0 {
                format!("{what} cannot be negative: {value}")
            } else {
                format!("{what} must be {} to {}, not {value}", range.start, range.end - 1)
            };
            self.fault(number.value.span().start, message);
        }
        Sourced { value: u32::try_from(value).unwrap_or(0), source: self.source(&number.source) }
    }

    fn share(&mut self, number: &Number<f64>, what: &str) -> Sourced<f64> {
        let value = *number.value.get_ref();
        if !(0.0..=1.0).contains(&value) {
            let said = if value < 0.0 { "cannot be negative" } else { "must be 0 to 1" };
            self.fault(number.value.span().start, format!("{what} {said}: {value}"));
        }
        Sourced { value, source: self.source(&number.source) }
    }

    fn source(&mut self, key: &Spanned<String>) -> String {
        match self.sources.get(key.get_ref()).map(|words| words.trim()) {
            Some(words) if !words.is_empty() => words.to_owned(),
            _ => {
                let key_said = key.get_ref();
                let message =
                    format!("the source `{key_said}` is not said: write `{key_said} = \"…\"` under `[source]`");
                self.fault(key.span().start, message);
                String::new()
            }
        }
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"
title = "Two talks"

[source]
mine = "what a friend told"

[[stage]]
name = "screen"
kind = "coding"
minutes = { value = 45, source = "mine" }
weight = { value = 0.4, source = "mine" }
gate = true

[[stage]]
name = "people"
kind = "behavioral"
minutes = { value = 30, source = "mine" }
weight = { value = 0.6, source = "mine" }
"#;

    fn faults(text: &str) -> String {
        read("mine", text).unwrap_err().iter().map(|fault| format!("{fault}\n")).collect()
    }

    #[test]
    fn a_small_loop_is_read() {
        let read = read("mine", SMALL).unwrap();
        assert_eq!(read.stages.len(), 2);
        assert_eq!(read.stages[0].minutes, Sourced { value: 45, source: "what a friend told".to_owned() });
        assert!(read.stages[0].gate && !read.stages[1].gate);
        assert_eq!(read.stages[1].title, "people");
    }

    #[test]
    fn every_shipped_loop_is_read_and_says_where_its_numbers_come_from() {
        for (name, text) in SHIPPED {
            let read = read(name, text).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
            assert!((read.weight() - 1.0).abs() < WEIGHT_TOLERANCE, "{name}");
            assert!(read.stages.iter().filter(|stage| stage.kind.is_talk()).count() >= 3, "{name}");
            for stage in &read.stages {
                assert!(!stage.expect.is_empty() && !stage.prepare.is_empty(), "{name}: {}", stage.name);
                assert!(!stage.scoring.is_empty() || !stage.kind.is_talk(), "{name}: {}", stage.name);
            }
        }
        assert_eq!(shipped().len(), SHIPPED.len());
    }

    #[test]
    fn weights_that_do_not_sum_to_one_are_named_with_their_lines() {
        let text = SMALL.replace("0.6", "0.5");
        insta::assert_snapshot!(faults(&text), @"line 18: the weights of the stages sum to 0.9, not to 1; 0.1 is missing: screen 0.4 (line 11), people 0.5 (line 18)");
        let text = SMALL.replace("0.6", "0.75");
        insta::assert_snapshot!(faults(&text), @"line 18: the weights of the stages sum to 1.15, not to 1; take 0.15 away: screen 0.4 (line 11), people 0.75 (line 18)");
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let text = SMALL
            .replace("\"coding\"", "\"codeing\"")
            .replace("value = 30", "value = -30")
            .replace("name = \"people\"", "name = \"screen\"")
            .replace("value = 0.4, source = \"mine\"", "value = 0.4, source = \"nobody\"");
        insta::assert_snapshot!(faults(&text), @r#"
        line 9: no stage is of the kind `codeing`; the kinds are resume, recruiter, coding, theory-depth, theory-width, ml-design, system-design, research, management, behavioral, culture, final
        line 11: the source `nobody` is not said: write `nobody = "…"` under `[source]`
        line 15: two stages are called `screen`; give each its own name
        line 17: minutes cannot be negative: -30
        "#);
    }

    #[test]
    fn what_is_no_toml_and_what_is_no_loop_is_answered_with_a_line() {
        insta::assert_snapshot!(faults("title = \"a\"\nstages = 3\n"), @"line 2: unknown field `stages`, expected one of `title`, `summary`, `weeks`, `competencies`, `source`, `stage`");
        insta::assert_snapshot!(faults("title = \"a\"\n"), @"line 1: there is no stage; write one as `[[stage]]` with name, kind, minutes and weight");
        assert!(faults("title = [[[[").starts_with("line 1:"));
        assert!(faults(&"[".repeat(LONGEST)).starts_with("line 1:"));
        assert!(
            faults(&SMALL.replace("minutes = { value = 45, source = \"mine\" }", "minutes = 45"))
                .starts_with("line 10:")
        );
        assert!(faults(&SMALL.replace("value = 0.4", "value = nan")).contains("weight"));
    }
}
