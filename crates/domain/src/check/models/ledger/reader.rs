//! One sentence read for one subject: what it states, what it explains, and what the page makes of it.

use std::ops::Range;

use super::super::figure::{Figure, written, written_as_ratio};
use super::super::passage::Passage;
use super::super::pattern::{Pattern, Traces};
use super::super::relation::{BITS, BYTES, TIMES};
use super::super::token::TokenKind;
use super::{
    Entry, Judgment, Looked, Measure, Mention, Near, Numbers, Opening, Page, Right, Sought, Subject, TAKES_UP, Verdict,
};

/// Reads one sentence for one subject.
pub(super) struct Reader<'p> {
    pub(super) passage: &'p Passage<'p>,
    pub(super) range: Range<usize>,
    pub(super) subject: &'static Subject,
    pub(super) sought: &'p Sought,
    /// What of that the subject looks for.
    pub(super) looked: &'p Looked,
    /// What of that may stand in the sentence.
    pub(super) near: &'p Near,
    /// Of the sentence's tokens.
    pub(super) traces: &'p Traces,
}

impl Reader<'_> {
    pub(super) fn says(&self, words: &[&str]) -> bool {
        // Nearly every word is told to be missing by its trace.
        let sentence = &self.passage.tokens[self.range.clone()];
        words.iter().any(|word| self.traces.may_hold(word) && sentence.iter().any(|token| token.text == *word))
    }

    fn applies(&self, entry: &Entry) -> bool {
        (entry.when.is_empty() || self.says(entry.when)) && !self.says(entry.never)
    }

    /// Returns the quantities of the sentence, and the numbers that are thereby explained.
    pub(super) fn mentions(&self, asked: &[usize], asks: bool) -> (Vec<Mention>, Vec<usize>) {
        let (mut mentions, mut used, mut explained) = (Vec::new(), Vec::new(), Vec::new());
        // An answer gives nothing new: what it describes is its result.
        let answers = !asks && !asked.is_empty();
        let entries = || self.subject.entries.iter().zip(&self.looked.entries).enumerate();
        for (n, (entry, looked)) in entries().filter(|(_, (entry, _))| entry.claimed || !answers) {
            let meant = looked.means.clone().zip(entry.means).find(|(means, _)| self.is_meant(*means));
            if meant.is_none() && !self.near.numbered.any(looked.numbered.clone()) || !self.applies(entry) {
                continue;
            }
            if let Some((_, (_, value))) = meant {
                mentions.push(Mention { entry: n, at: None, value: *value, scale: (1.0, 1.0) });
            }
            let standing =
                looked.numbered.clone().zip(entry.shapes).filter(|(shape, _)| self.near.numbered.has(*shape));
            for (shape, written) in standing {
                let (nth, shape) = (nth(written).0, self.sought.numbered.pattern(shape));
                for found in shape.all(&self.passage.tokens, self.passage.each(), self.range.start, self.range.end) {
                    let at = nth.map_or(found.last_number(), |nth| found.number_at(nth));
                    if used.contains(&at) {
                        // Another shape of the same number may explain what stands beside it: "3 × 3".
                        if mentions.iter().any(|mention: &Mention| mention.entry == n && mention.at == Some(at)) {
                            explained.extend(found.places());
                        }
                        continue;
                    }
                    if let Some((value, scale, places)) = self.value(entry, at) {
                        used.extend(places);
                        explained.extend(found.places());
                        mentions.push(Mention { entry: n, at: Some(at), value, scale });
                    }
                }
            }
        }
        if let Some(at) = self.last_value().filter(|at| !asks && !used.contains(at)) {
            let named = |(_, (entry, looked)): &(usize, (&Entry, &Numbers))| {
                entry.claimed && looked.asks.clone().any(|shape| self.is_asked(shape, at)) && self.applies(entry)
            };
            let claim = entries().filter(named).find_map(|(n, (entry, _))| Some((n, self.value(entry, at)?)));
            if let Some((n, (value, scale, places))) = claim {
                used.extend(places);
                mentions.push(Mention { entry: n, at: Some(at), value, scale });
            }
        }
        if !asks
            && mentions.is_empty()
            && let [entry] = *asked
        {
            let answer = self.answer().and_then(|at| Some((at, self.value(&self.subject.entries[entry], at)?)));
            if let Some((at, (value, scale, places))) = answer {
                used.extend(places);
                // What leads to the value needs no explanation, and a square one's other side none.
                used.extend(self.range.start..=(at + 2).min(self.range.end));
                mentions.push(Mention { entry, at: Some(at), value, scale });
            }
        }
        used.append(&mut explained);
        (mentions, used)
    }

    fn is_meant(&self, means: usize) -> bool {
        self.near.means.has(means) && self.finds(self.sought.means.pattern(means), self.range.end)
    }

    /// Returns whether a shape that asks for a quantity stands before a token.
    fn is_asked(&self, asks: usize, end: usize) -> bool {
        self.near.asks.has(asks) && self.finds(self.sought.asks.pattern(asks), end)
    }

    fn finds(&self, shape: &Pattern, end: usize) -> bool {
        shape.first(&self.passage.tokens, self.passage.each(), self.range.start, end).is_some()
    }

    /// Returns the value of a number as a quantity is measured, its scale, and the numbers that make it.
    fn value(&self, entry: &Entry, at: usize) -> Option<(f64, (f64, f64), Vec<usize>)> {
        let figure = self.passage.tokens.get(at)?.figure?;
        let unit = |units: &[(&str, f64, f64)]| {
            let next = self.passage.tokens.get(at + 1).filter(|_| at + 1 < self.range.end)?;
            units.iter().find(|(name, ..)| *name == next.text).map(|(_, plain, binary)| (*plain, *binary))
        };
        let (value, scale, places) = match entry.measure {
            Measure::Any => (figure.value, (1.0, 1.0), vec![at]),
            Measure::Share => match self.passage.all_between("# (out)? of (the|all)? #", at, self.range.end).first() {
                Some(whole) if whole.from == at && figure.value > 1.0 => {
                    (whole.value(0) / whole.value(1), (1.0, 1.0), vec![at, whole.number_at(1)])
                }
                _ => (figure.value, (1.0, 1.0), vec![at]),
            },
            Measure::Bytes => (figure.value, unit(BYTES)?, vec![at]),
            Measure::Time => (figure.value, unit(TIMES)?, vec![at]),
            Measure::Speed => (figure.value, unit(BITS)?, vec![at]),
        };
        let whole = entry.measure == Measure::Any && (unit(BYTES).is_some() || figure.percent);
        let fits = (entry.within.0..=entry.within.1).contains(&(value * scale.0)) && !whole;
        fits.then_some((value * scale.0, scale, places))
    }

    /// Returns the number with which a sentence ends, behind a word or a mark that says that it is a value.
    fn last_value(&self) -> Option<usize> {
        const SAYING: [&str; 14] =
            [":", "=", "→", "≈", "is", "are", "of", "to", "costs", "takes", "has", "needs", "gives", "makes"];
        const BETWEEN: [&str; 6] = ["about", "roughly", "only", "just", "exactly", "a"];
        let tokens = &self.passage.tokens;
        let at = self.range.clone().rev().find(|at| tokens[*at].figure.is_some())?;
        let mut before = tokens[self.range.start..at].iter().rev().map(|token| token.text.as_str());
        let says = before.find(|text| !BETWEEN.contains(text)).is_some_and(|last| SAYING.contains(&last));
        (says && self.range.end - at <= 5).then_some(at)
    }

    /// Returns the number that an answer comes to: the only one, the last that a word announces, or what it begins with.
    fn answer(&self) -> Option<usize> {
        const ANNOUNCING: [&str; 14] = [
            "=",
            "≈",
            "is",
            "are",
            "makes",
            "make",
            "gives",
            "so",
            "about",
            "roughly",
            "be",
            "comes",
            "leaves",
            "probability",
        ];
        let tokens = &self.passage.tokens;
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
        let square = |at: usize| text(at + 1) == "×" && text(at) == text(at + 2);
        let goes_on =
            |at: usize| matches!(text(at + 1), "×" | "·" | "*" | "+" | "/" | "^" | "times" | "plus") && !square(at);
        let numbers: Vec<usize> = self.range.clone().filter(|at| tokens[*at].figure.is_some()).collect();
        let announced = |at: &usize| {
            let from = self.range.start.max(at.saturating_sub(2));
            (from..*at).any(|before| ANNOUNCING.contains(&text(before)))
        };
        let only = || (numbers.len() == 1).then(|| numbers[0]);
        let last = || numbers.iter().rev().copied().find(|at| announced(at) && !goes_on(*at));
        let leads = || numbers.first().copied().filter(|at| *at <= self.range.start + 4);
        only().or_else(last).or_else(leads).filter(|at| !goes_on(*at))
    }

    /// Returns the quantities that a question asks for.
    pub(super) fn asked(&self) -> impl Iterator<Item = usize> + '_ {
        let asks = |looked: &Numbers| looked.asks.clone().any(|shape| self.is_asked(shape, self.range.end));
        self.looked.entries.iter().enumerate().filter(move |(_, looked)| asks(looked)).map(|(n, _)| n)
    }

    /// Writes what a sentence states into the page and returns what the page contradicts.
    pub(super) fn post(
        &self,
        page: &mut Page,
        mentions: &[Mention],
        explained: &[usize],
        opening: Opening,
        answers: bool,
    ) -> Verdict {
        let entry = |mention: &Mention| &self.subject.entries[mention.entry];
        let twice = mentions
            .iter()
            .enumerate()
            .any(|(n, one)| mentions[..n].iter().any(|other| other.entry == one.entry && other.value != one.value));
        if twice {
            *page = Page { spoken_of: page.spoken_of, last: page.last, ..Page::blank(self.subject) };
            return Verdict::default();
        }
        let gives = mentions.iter().any(|one| !entry(one).claimed);
        let stays = |one: &Mention| entry(one).claimed || entry(one).varies;
        let anew =
            mentions.iter().any(|one| !stays(one) && page.stated[one.entry].is_some_and(|before| before != one.value));
        // What takes up nothing and gives nothing speaks of something else.
        let alone = !mentions.is_empty() && !gives && !answers && !self.says(&TAKES_UP);
        if (anew || alone) && opening == Opening::Plain {
            page.stated.iter_mut().for_each(|stated| *stated = None);
        }
        for mention in mentions.iter().filter(|mention| !entry(mention).claimed) {
            page.stated[mention.entry] = Some(mention.value);
        }
        let mut verdict = Verdict::default();
        let mut open: Vec<&Mention> = mentions.iter().filter(|mention| entry(mention).claimed).collect();
        open.sort_by_key(|mention| mention.at);
        for _ in 0..2 {
            open.retain(|mention| {
                let mut without = page.clone();
                without.stated[mention.entry] = None;
                let derived = without.derived(self.subject);
                let rights = &derived[mention.entry];
                if rights.is_empty() {
                    page.stated[mention.entry] = Some(mention.value);
                    return true;
                }
                page.stated[mention.entry] = None;
                let line = mention.at.map(|at| self.passage.tokens[at].line);
                match self.judge(mention, rights, explained) {
                    Judgment::Holds => verdict.upheld = line,
                    Judgment::Disputed(finding) => verdict.disputed = verdict.disputed.take().or(Some(*finding)),
                    Judgment::Open => {}
                }
                false
            });
        }
        verdict
    }

    fn judge(&self, mention: &Mention, rights: &[Right], explained: &[usize]) -> Judgment {
        let Some((at, figure)) = mention.at.and_then(|at| Some((at, self.passage.tokens[at].figure?))) else {
            return Judgment::Open;
        };
        let entry = &self.subject.entries[mention.entry];
        let stated = Figure { value: mention.value / mention.scale.0, ..figure };
        let zeros = half_of_last_digit(stated.value);
        let holds = |right: &Right| {
            [mention.scale.0, mention.scale.1].into_iter().any(|scale| {
                let (right, rough) = (right.value / scale, right.rough);
                stated.agrees(right)
                    || rough && figure.step >= 1.0 && (stated.value - right).abs() <= zeros
                    || scale != 1.0 && (stated.value - right).abs() <= 0.03 * right.abs()
            })
        };
        let unexplained = || {
            self.range.clone().any(|at| {
                let token = &self.passage.tokens[at];
                token.kind == TokenKind::Number && !explained.contains(&at) && !self.is_worked(at)
            })
        };
        if rights.iter().any(holds) {
            return Judgment::Holds;
        }
        let Some(right) = rights.first().filter(|_| !self.passage.disowned(at) && !unexplained()) else {
            return Judgment::Open;
        };
        let written = match entry.measure {
            Measure::Share if figure.percent => format!("{} %", written((right.value * 1e4).round() / 100.0)),
            Measure::Share => written_as_ratio(right.value),
            Measure::Any => written(right.value),
            _ => format!("{} {}", written(right.value / mention.scale.0), self.passage.tokens[at + 1].original()),
        };
        let mut finding = self.passage.wrong(at, written, right.how.to_owned());
        finding.confidence = 0.92;
        Judgment::Disputed(Box::new(finding))
    }

    /// Returns whether a number is a term of a computation that leads to a result.
    fn is_worked(&self, at: usize) -> bool {
        let text = |at: usize| self.passage.tokens.get(at).map_or("", |token| token.text.as_str());
        const OPERATORS: [&str; 9] = ["+", "-", "×", "·", "*", "/", "^", "=", "("];
        let leads = self.passage.tokens[at..self.range.end].iter().any(|t| matches!(t.text.as_str(), "=" | "≈"));
        leads && (OPERATORS.contains(&text(at + 1)) || at > 0 && OPERATORS.contains(&text(at - 1)))
    }
}

/// Returns half a unit of a whole number's last place that is not zero: 50 for 2,300.
fn half_of_last_digit(value: f64) -> f64 {
    let mut unit = 1.0;
    while unit < value.abs() && value % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    unit * 0.5
}

/// Returns which number of a shape is meant, counted from zero, and the shape; `None` for the last.
pub(super) fn nth(shape: &'static str) -> (Option<usize>, &'static str) {
    ["1st ", "2nd ", "3rd "]
        .iter()
        .enumerate()
        .find_map(|(n, mark)| Some((Some(n), shape.strip_prefix(mark)?)))
        .unwrap_or((None, shape))
}
