//! What of the catalog a sentence may concern, found by the word of each phrase that fewest phrases have.
//!
//! A pattern or a form is worth a closer look when each group that must stand in the sentence has a phrase whose rarest word stands
//! there. That costs a look-up a word, whatever the size of the catalog.

use std::collections::HashMap;
use std::rc::Rc;

use super::entry::Catalog;
use super::form::Form;
use super::lexicon::{COPULA, mark};
use super::phrase::{Handle, Phrase};
use super::words::Word;

/// The rarest words of all phrases, with the groups that they belong to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Starts {
    stems: HashMap<u64, Vec<u32>>,
    /// First letters of what a word may begin with → the whole of it, and its group; sorted.
    prefixes: Vec<([u8; 3], String, u32)>,
    /// The groups that any number may begin.
    numbers: Vec<u32>,
    /// A group → what needs it.
    needed_by: Vec<u32>,
    /// What needs groups, in catalog order: how many of them, and what it is.
    needs: Vec<(u32, Entry)>,
}

/// What may be found, by its place in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Entry {
    Misconception(usize, Way),
    Attribute(usize),
    Trend(usize),
    Quantity(usize),
    Order(usize),
}

/// How a misconception may be met: by a pattern or a form of its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    Pattern(usize),
    Form(usize),
}

/// A search through sentences; it keeps what it needs between them.
pub(super) struct Search<'a> {
    starts: &'a Starts,
    sentence: u32,
    /// The sentence in which a group was last seen.
    seen: Vec<u32>,
    /// The sentence in which a need was last touched, and how many of its groups were seen there.
    met: Vec<(u32, u32)>,
    /// What was found, by its place in catalog order.
    found: Vec<u32>,
    /// The groups that each word of the lexicon may begin, once asked for.
    groups: Vec<Option<Rc<[u32]>>>,
}

impl Starts {
    pub(super) fn of(catalog: &Catalog) -> Starts {
        let needs = needs(catalog);
        let mut counts: HashMap<Handle<'_>, usize> = HashMap::new();
        for phrase in needs.iter().flat_map(|(_, groups)| groups).flatten() {
            phrase.handles().for_each(|handle| *counts.entry(handle).or_default() += 1);
        }
        let mut starts = Starts::default();
        for (entry, groups) in &needs {
            let groups: Vec<Vec<Handle<'_>>> = groups.iter().map(|group| rarest(group, &counts)).collect();
            starts.add(*entry, &groups);
        }
        for (index, order) in catalog.orders.iter().enumerate() {
            let things: Vec<&Phrase> = order.ranks.iter().flat_map(|rank| &rank.says).collect();
            starts.add(Entry::Order(index), &[vec![Handle::Stem(mark("than"))], rarest(&things, &counts)]);
        }
        starts.add_forms(&catalog.forms);
        starts.prefixes.sort_unstable();
        starts.order();
        starts
    }

    /// Numbers what needs groups in catalog order.
    fn order(&mut self) {
        let mut order: Vec<u32> = (0..self.needs.len() as u32).collect();
        order.sort_unstable_by_key(|need| self.needs[*need as usize].1);
        let mut rank = vec![0; order.len()];
        for (place, need) in order.iter().enumerate() {
            rank[*need as usize] = place as u32;
        }
        self.needs = order.iter().map(|need| self.needs[*need as usize]).collect();
        self.needed_by.iter_mut().for_each(|need| *need = rank[*need as usize]);
    }

    /// Adds the wrong forms, each found by the two of its words that fewest forms have.
    fn add_forms<'a>(&mut self, forms: &'a [Vec<Form>]) {
        let mut counts: HashMap<u64, usize> = HashMap::new();
        for part in forms.iter().flatten().flat_map(Form::predicate) {
            *counts.entry(part.mark).or_default() += 1;
        }
        let ways = |(index, forms): (usize, &'a Vec<Form>)| {
            forms.iter().enumerate().map(move |(way, form)| (Entry::Misconception(index, Way::Form(way)), form))
        };
        for (entry, form) in forms.iter().enumerate().flat_map(ways) {
            let mut stems: Vec<u64> =
                form.predicate().iter().map(|part| part.mark).filter(|mark| *mark != COPULA).collect();
            stems.sort_by_key(|stem| (counts.get(stem).copied().unwrap_or(0), *stem));
            stems.dedup();
            let groups: Vec<Vec<Handle<'_>>> = stems.into_iter().take(2).map(|stem| vec![Handle::Stem(stem)]).collect();
            self.add(entry, &groups);
        }
    }

    fn add(&mut self, entry: Entry, groups: &[Vec<Handle<'_>>]) {
        let need = self.needs.len() as u32;
        self.needs.push((groups.len() as u32, entry));
        for group in groups {
            let number = self.needed_by.len() as u32;
            self.needed_by.push(need);
            for handle in group {
                match *handle {
                    Handle::Stem(stem) => {
                        let groups = self.stems.entry(stem).or_default();
                        if groups.last() != Some(&number) {
                            groups.push(number);
                        }
                    }
                    Handle::Prefix(prefix) => self.prefixes.push((key(prefix), prefix.to_owned(), number)),
                    Handle::Number => self.numbers.push(number),
                }
            }
        }
    }

    pub(super) fn search(&self) -> Search<'_> {
        Search {
            starts: self,
            sentence: 0,
            seen: vec![0; self.needed_by.len()],
            met: vec![(0, 0); self.needs.len()],
            found: Vec::new(),
            groups: Vec::new(),
        }
    }

    /// Returns the groups that a word may begin.
    fn groups(&self, word: &Word) -> Rc<[u32]> {
        let mut groups = self.stems.get(&word.mark).cloned().unwrap_or_default();
        if word.number.is_some() {
            groups.extend(&self.numbers);
        }
        // A beginning is as long as the letters that it is found by, or shorter and padded.
        let letters = key(&word.text);
        for length in 1..=letters.len() {
            let mut wanted = [0; 3];
            wanted[..length].copy_from_slice(&letters[..length]);
            if letters[length - 1] == 0 {
                break;
            }
            let from = self.prefixes.partition_point(|(known, ..)| *known < wanted);
            let alike = self.prefixes[from..].iter().take_while(|(known, ..)| *known == wanted);
            groups.extend(
                alike.filter(|(_, prefix, _)| word.text.starts_with(prefix.as_str())).map(|(.., group)| *group),
            );
        }
        groups.into()
    }
}

impl Search<'_> {
    /// Returns what a sentence of these words may concern, in catalog order.
    pub(super) fn candidates(&mut self, words: &[Word]) -> impl Iterator<Item = Entry> {
        self.sentence += 1;
        self.found.clear();
        for word in words {
            for group in self.groups_of(word).iter() {
                self.see(*group);
            }
        }
        // Each is found once, with the last of its groups.
        self.found.sort_unstable();
        self.found.iter().map(|need| self.starts.needs[*need as usize].1)
    }

    fn groups_of(&mut self, word: &Word) -> Rc<[u32]> {
        let Some(id) = word.id.map(|id| id as usize) else { return self.starts.groups(word) };
        if self.groups.len() <= id {
            self.groups.resize(id + 1, None);
        }
        Rc::clone(self.groups[id].get_or_insert_with(|| self.starts.groups(word)))
    }

    fn see(&mut self, group: u32) {
        let last = &mut self.seen[group as usize];
        if *last == self.sentence {
            return;
        }
        *last = self.sentence;
        let need = self.starts.needed_by[group as usize];
        let (sentence, met) = &mut self.met[need as usize];
        *met = if *sentence == self.sentence { *met + 1 } else { 1 };
        *sentence = self.sentence;
        if *met == self.starts.needs[need as usize].0 {
            self.found.push(need);
        }
    }
}

/// Returns what each entry needs: of each of these groups a phrase. Orders and forms are not among them.
fn needs(catalog: &Catalog) -> Vec<(Entry, Vec<Vec<&Phrase>>)> {
    let mut needs: Vec<(Entry, Vec<Vec<&Phrase>>)> = Vec::new();
    for (index, entry) in catalog.misconceptions.iter().enumerate() {
        for (way, pattern) in entry.patterns.iter().enumerate() {
            // The first of several groups may stand above the sentence instead, but not that of other words for an entry.
            let here = match &pattern.groups[..] {
                [_, rest @ ..] if !rest.is_empty() && !entry.wrong.is_empty() => rest,
                all => all,
            };
            let groups = here.iter().map(|group| group.iter().collect()).collect();
            needs.push((Entry::Misconception(index, Way::Pattern(way)), groups));
        }
    }
    for (index, attribute) in catalog.attributes.iter().enumerate() {
        let mut groups = vec![attribute.values.iter().flat_map(|value| &value.says).collect()];
        if !attribute.cue.is_empty() {
            groups.push(attribute.cue.iter().collect());
        }
        needs.push((Entry::Attribute(index), groups));
    }
    for (index, trend) in catalog.trends.iter().enumerate() {
        let effects = trend.effects.iter().flat_map(|effect| &effect.of).collect();
        needs.push((Entry::Trend(index), vec![trend.of.iter().collect(), effects]));
    }
    for (index, quantity) in catalog.quantities.iter().enumerate() {
        needs.push((Entry::Quantity(index), vec![quantity.subject.iter().collect()]));
    }
    needs
}

/// Returns of each phrase what fewest phrases have; a number only where there is nothing else.
fn rarest<'p>(phrases: &[&'p Phrase], counts: &HashMap<Handle<'p>, usize>) -> Vec<Handle<'p>> {
    let rarity = |handle: &Handle<'p>| (*handle == Handle::Number, counts.get(handle).copied().unwrap_or(0));
    phrases.iter().filter_map(|phrase| phrase.handles().min_by_key(rarity)).collect()
}

/// Returns the first letters of a word, padded.
fn key(text: &str) -> [u8; 3] {
    let mut key = [0; 3];
    for (slot, byte) in key.iter_mut().zip(text.bytes()) {
        *slot = byte;
    }
    key
}
