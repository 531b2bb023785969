//! The catalog of misconceptions, from its files to values of the domain.
//!
//! A file of `banks/misconceptions` is TOML with `[[misconception]]`, `[[attribute]]`, `[[trend]]`, `[[quantity]]` and
//! `[[order]]` tables; `terms.toml` names the wordings of terms, which patterns use as `@term`, and the `[[wording]]`
//! tables of `wordings.toml` say an entry in other words than its own. What cannot be read is an error that names file
//! and line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use domain::check::misconception::words::WordReader;
use domain::check::misconception::{
    Attribute, Catalog, Effect, Misconception, Order, Pattern, Quantity, Rank, Subject, Trend, Value, Wordings, number,
    wordings_read,
};
use serde::Deserialize;
use toml::Spanned;

/// Why a catalog file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogError {
    /// The file's name.
    pub file: String,
    /// The line, 1-based.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for CatalogError {}

/// The catalog's files as they come with the program.
const FILES: &[(&str, &str)] = &[
    ("terms.toml", include_str!("../../../banks/misconceptions/terms.toml")),
    ("mathematics.toml", include_str!("../../../banks/misconceptions/mathematics.toml")),
    ("statistics.toml", include_str!("../../../banks/misconceptions/statistics.toml")),
    ("classic.toml", include_str!("../../../banks/misconceptions/classic.toml")),
    ("evaluation.toml", include_str!("../../../banks/misconceptions/evaluation.toml")),
    ("deep.toml", include_str!("../../../banks/misconceptions/deep.toml")),
    ("language.toml", include_str!("../../../banks/misconceptions/language.toml")),
    ("generative.toml", include_str!("../../../banks/misconceptions/generative.toml")),
    ("systems.toml", include_str!("../../../banks/misconceptions/systems.toml")),
    ("code.toml", include_str!("../../../banks/misconceptions/code.toml")),
    ("facts.toml", include_str!("../../../banks/misconceptions/facts.toml")),
    ("contrasts.toml", include_str!("../../../banks/misconceptions/contrasts.toml")),
    ("trends.toml", include_str!("../../../banks/misconceptions/trends.toml")),
    ("orders.toml", include_str!("../../../banks/misconceptions/orders.toml")),
    ("textbook.toml", include_str!("../../../banks/misconceptions/textbook.toml")),
    ("quantities.toml", include_str!("../../../banks/misconceptions/quantities.toml")),
    ("wordings.toml", include_str!("../../../banks/misconceptions/wordings.toml")),
];

/// Words of sentences that set subjects side by side; no fact is read from those.
const COMPARING: &str = "both|vs|versus|difference|compar*|tradeoff";

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    term: BTreeMap<String, String>,
    #[serde(default)]
    misconception: Vec<Spanned<Entry>>,
    #[serde(default)]
    attribute: Vec<Spanned<Facts>>,
    #[serde(default)]
    trend: Vec<Spanned<TrendEntry>>,
    #[serde(default)]
    quantity: Vec<Spanned<QuantityEntry>>,
    #[serde(default)]
    order: Vec<Spanned<OrderEntry>>,
    #[serde(default)]
    wording: Vec<Spanned<OtherWording>>,
}

/// Other words for the mistake of an entry that stands in a file before.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OtherWording {
    of: String,
    says: Vec<String>,
    /// What takes these back; what takes the entry's own patterns back is not asked.
    #[serde(default)]
    unless: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    topic: String,
    wrong: Vec<String>,
    right: String,
    #[serde(default)]
    right_forms: Vec<String>,
    /// Nothing where what is right is the whole reason.
    #[serde(default)]
    why: String,
    source: String,
    /// Groups parted by ` / `, wordings of a group by `|`; a leading `>` asks for the order as written. None where the wrong
    /// forms are enough.
    #[serde(default)]
    says: Vec<String>,
    #[serde(default)]
    unless: String,
    #[serde(default)]
    doubtful: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    id: String,
    topic: String,
    #[serde(default)]
    cue: String,
    #[serde(default)]
    unless: String,
    value: Vec<FactValue>,
    /// Subjects of which sources say different things: never wrong by themselves, but not both in one set of notes.
    #[serde(default)]
    contested: Vec<String>,
    why: String,
    source: String,
    #[serde(default)]
    doubtful: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactValue {
    name: String,
    says: String,
    /// The subjects that have it, each with its wordings.
    of: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrendEntry {
    id: String,
    topic: String,
    of: String,
    #[serde(default)]
    unless: String,
    effect: Vec<EffectEntry>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EffectEntry {
    of: String,
    #[serde(default)]
    more: String,
    #[serde(default)]
    less: String,
    /// Whether it rises with the cause.
    rises: bool,
    right: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuantityEntry {
    id: String,
    topic: String,
    subject: String,
    /// Wordings in which `#` is the number.
    says: String,
    #[serde(default)]
    unless: String,
    right: Vec<String>,
    #[serde(default)]
    tolerance: f64,
    told: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrderEntry {
    id: String,
    topic: String,
    /// What is compared.
    of: String,
    #[serde(default)]
    more: String,
    #[serde(default)]
    less: String,
    #[serde(default)]
    unless: String,
    /// Wordings of the things; the first has most.
    ranks: Vec<String>,
    right: String,
    source: String,
}

/// Returns the catalog that comes with the program.
pub fn built_in() -> Result<Catalog, CatalogError> {
    read(FILES)
}

/// Reads catalog files, each a name and its text.
pub fn read(files: &[(&str, &str)]) -> Result<Catalog, CatalogError> {
    let mut parsed = Vec::new();
    let mut terms = BTreeMap::new();
    for (name, text) in files {
        let file: File = toml::from_str(text).map_err(|error| CatalogError {
            file: (*name).to_owned(),
            line: error.span().map_or(1, |span| line_of(text, span.start)),
            message: error.message().to_owned(),
        })?;
        terms.extend(file.term.clone());
        parsed.push((*name, *text, file));
    }
    let mut reader = Reader { terms, ids: BTreeSet::new(), words: WordReader::default() };
    let (mut misconceptions, mut attributes) = (Vec::new(), Vec::new());
    let (mut trends, mut quantities, mut orders) = (Vec::new(), Vec::new(), Vec::new());
    for (name, text, file) in parsed {
        let at =
            |start: usize, message: String| CatalogError { file: name.to_owned(), line: line_of(text, start), message };
        for entry in file.misconception {
            let start = entry.span().start;
            misconceptions.push(reader.entry(entry.into_inner()).map_err(|message| at(start, message))?);
        }
        for facts in file.attribute {
            let start = facts.span().start;
            attributes.push(reader.facts(facts.into_inner()).map_err(|message| at(start, message))?);
        }
        for trend in file.trend {
            let start = trend.span().start;
            trends.push(reader.trend(trend.into_inner()).map_err(|message| at(start, message))?);
        }
        for quantity in file.quantity {
            let start = quantity.span().start;
            quantities.push(reader.quantity(quantity.into_inner()).map_err(|message| at(start, message))?);
        }
        for order in file.order {
            let start = order.span().start;
            orders.push(reader.order(order.into_inner()).map_err(|message| at(start, message))?);
        }
        for wording in file.wording {
            let start = wording.span().start;
            let reworded = reader.reworded(wording.into_inner(), &misconceptions);
            misconceptions.push(reworded.map_err(|message| at(start, message))?);
        }
    }
    Ok(Catalog::new(misconceptions, attributes, trends, quantities, orders))
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

struct Reader {
    terms: BTreeMap<String, String>,
    ids: BTreeSet<String>,
    words: WordReader,
}

impl Reader {
    fn entry(&mut self, entry: Entry) -> Result<Misconception, String> {
        self.claim(&entry.id)?;
        if entry.wrong.is_empty() || entry.wrong.len() < 2 && !entry.says.is_empty() {
            return Err(format!("`{}` needs more wrong forms", entry.id));
        }
        for (name, text) in [("right", &entry.right), ("source", &entry.source)] {
            if text.trim().is_empty() {
                return Err(format!("`{}` has no `{name}`", entry.id));
            }
        }
        let patterns = self.patterns(&entry.id, &entry.says)?;
        Ok(Misconception {
            patterns,
            unless: self.wordings(&entry.unless)?,
            id: entry.id,
            topic: entry.topic,
            wrong: entry.wrong,
            right: entry.right,
            right_forms: entry.right_forms,
            why: entry.why,
            source: entry.source,
            doubtful: entry.doubtful,
        })
    }

    /// Returns an entry that is met in these words, and tells what the entry named by them tells.
    fn reworded(&mut self, wording: OtherWording, entries: &[Misconception]) -> Result<Misconception, String> {
        let known = |entry: &&Misconception| entry.id == wording.of;
        let entry = entries.iter().find(known).ok_or_else(|| format!("no entry `{}` stands before", wording.of))?;
        Ok(Misconception {
            patterns: self.patterns(&wording.of, &wording.says)?,
            unless: self.wordings(&wording.unless)?,
            wrong: Vec::new(),
            right_forms: Vec::new(),
            ..entry.clone()
        })
    }

    fn patterns(&mut self, id: &str, says: &[String]) -> Result<Vec<Pattern>, String> {
        let mut patterns = Vec::new();
        for says in says {
            let (ordered, groups) = match says.strip_prefix('>') {
                Some(rest) => (true, rest),
                None => (false, says.as_str()),
            };
            let groups: Vec<Wordings> =
                groups.split(" / ").map(|group| self.wordings(group)).collect::<Result<_, _>>()?;
            if groups.len() < 2 || groups.iter().any(Vec::is_empty) {
                return Err(format!("`{id}`: a pattern needs two groups or more, none empty: {says}"));
            }
            patterns.push(Pattern { groups, ordered });
        }
        Ok(patterns)
    }

    fn facts(&mut self, facts: Facts) -> Result<Attribute, String> {
        self.claim(&facts.id)?;
        if facts.value.len() < 2 {
            return Err(format!("`{}` needs two values or more", facts.id));
        }
        let (mut values, mut subjects) = (Vec::new(), Vec::new());
        for subject in &facts.contested {
            subjects.push(self.subject(subject, None)?);
        }
        for (index, value) in facts.value.iter().enumerate() {
            values.push(Value { name: value.name.clone(), says: self.wordings(&value.says)? });
            for subject in &value.of {
                subjects.push(self.subject(subject, Some(index))?);
            }
        }
        Ok(Attribute {
            cue: self.wordings(&facts.cue)?,
            unless: self.wordings(&format!("{COMPARING}|{}", facts.unless))?,
            id: facts.id,
            topic: facts.topic,
            values,
            subjects,
            why: facts.why,
            source: facts.source,
            doubtful: facts.doubtful,
        })
    }

    fn trend(&mut self, entry: TrendEntry) -> Result<Trend, String> {
        self.claim(&entry.id)?;
        let effects = entry.effect.into_iter().map(|effect| {
            Ok(Effect {
                of: self.wordings(&effect.of)?,
                more: self.wordings(&effect.more)?,
                less: self.wordings(&effect.less)?,
                rises: effect.rises,
                right: effect.right,
            })
        });
        let effects = effects.collect::<Result<_, String>>()?;
        let (of, unless) = (self.wordings(&entry.of)?, self.wordings(&entry.unless)?);
        Ok(Trend { id: entry.id, topic: entry.topic, of, unless, effects, source: entry.source })
    }

    fn quantity(&mut self, entry: QuantityEntry) -> Result<Quantity, String> {
        self.claim(&entry.id)?;
        if !entry.says.split('|').all(|wording| wording.contains('#')) {
            return Err(format!("`{}`: every wording wants a `#` for the number", entry.id));
        }
        let right =
            entry.right.iter().map(|text| number(text).ok_or_else(|| format!("`{}`: no number: {text}", entry.id)));
        Ok(Quantity {
            right: right.collect::<Result<_, _>>()?,
            subject: self.wordings(&entry.subject)?,
            says: self.wordings(&entry.says)?,
            unless: self.wordings(&entry.unless)?,
            id: entry.id,
            topic: entry.topic,
            tolerance: entry.tolerance,
            told: entry.told,
            source: entry.source,
        })
    }

    fn order(&mut self, entry: OrderEntry) -> Result<Order, String> {
        self.claim(&entry.id)?;
        if entry.ranks.len() < 2 {
            return Err(format!("`{}` needs two things or more", entry.id));
        }
        let ranks = entry.ranks.iter().map(|text| {
            let Subject { name, says, .. } = self.subject(text, None)?;
            Ok(Rank { name, says })
        });
        let ranks = ranks.collect::<Result<_, String>>()?;
        Ok(Order {
            ranks,
            of: self.wordings(&entry.of)?,
            more: self.wordings(&entry.more)?,
            less: self.wordings(&entry.less)?,
            unless: self.wordings(&entry.unless)?,
            id: entry.id,
            topic: entry.topic,
            right: entry.right,
            source: entry.source,
        })
    }

    fn subject(&mut self, text: &str, value: Option<usize>) -> Result<Subject, String> {
        let expanded = self.expanded(text)?;
        let name = expanded.split('|').next().unwrap_or_default().trim().replace('*', "");
        Ok(Subject { name, says: wordings_read(&expanded, &mut self.words), value })
    }

    fn claim(&mut self, id: &str) -> Result<(), String> {
        if self.ids.insert(id.to_owned()) { Ok(()) } else { Err(format!("the id `{id}` is used twice")) }
    }

    fn wordings(&mut self, text: &str) -> Result<Wordings, String> {
        Ok(wordings_read(&self.expanded(text)?, &mut self.words))
    }

    /// Puts the wordings of terms in place of `@term`; a term may stand inside a longer wording.
    fn expanded(&self, text: &str) -> Result<String, String> {
        let mut wordings = Vec::new();
        for wording in text.split('|') {
            let Some((before, rest)) = wording.split_once('@') else {
                wordings.push(wording.trim().to_owned());
                continue;
            };
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let term = self.terms.get(name).ok_or_else(|| format!("no term `@{name}` in terms.toml"))?;
            wordings.extend(term.split('|').map(|word| format!("{before}{}{after}", word.trim()).trim().to_owned()));
        }
        Ok(wordings.join("|"))
    }
}
