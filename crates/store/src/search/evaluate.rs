//! Answering a query: lists of postings joined as the query says, the best cards picked at the end.

use std::cmp::Ordering;
use std::collections::HashMap;

use domain::bank::CardId;
use domain::drill::Day;
use domain::query::{Query, State};
use rusqlite::types::ValueRef;

use super::index::TERM_SHIFT;
use super::mark::Mark;
use super::words::{is_stop_word, words};
use super::{Correction, Found, Ranked, filter, postings, spelling};
use crate::{Store, StoreError};

/// Cards with their scores, in ascending order of cards.
type List = Vec<(u32, f32)>;

/// What a part of a query means.
enum Meant {
    /// All cards: it asks nothing.
    All,
    /// These.
    Cards(List),
}

/// A search under way.
pub struct Search<'a> {
    store: &'a Store,
    today: Day,
    segments: Vec<Segment>,
    /// How many cards are indexed.
    cards: f32,
    /// Whether words that say little are looked for, because there are no others.
    keep_stop_words: bool,
    archived_too: bool,
    marks: Vec<Mark>,
    corrections: Vec<Correction>,
    /// The cards of each word: they are asked for again when too few cards have all words.
    lists: HashMap<String, List>,
}

struct Segment {
    id: i64,
    first: u32,
    removed: Option<Vec<u8>>,
}

/// A term to look for and how much it counts.
#[derive(Clone, Copy)]
struct Wanted {
    term: u32,
    share: f32,
}

/// Fewer cards with all words than this are followed by cards with some of them.
const FEW: usize = 5;

/// A beginning stands for the words with most cards that begin so; at most so many.
const MOST_WORDS: i64 = 256;

/// A word in another number counts a little less than the word itself.
const OTHER_NUMBER: f32 = 0.9;

/// A less likely reading of a typo counts a little less than the likeliest.
const LESS_LIKELY: f32 = 0.8;

/// Words in one phrase count more than the same words apart.
const PHRASE: f32 = 1.5;

/// Terms in more cards than this share tell little when some others are looked for too.
const COMMON: f32 = 0.2;

/// In a small bank a share says nothing: a term in no more cards than this is never common.
const FEW_CARDS: f32 = 50.0;

/// So many cards are held against fields one by one; of more, the fields are evaluated first.
const ONE_BY_ONE: usize = 1000;

impl<'a> Search<'a> {
    /// Prepares a search.
    pub fn new(store: &'a Store, query: &Query, today: Day) -> Result<Self, StoreError> {
        let segments = store.rows(
            "search",
            "SELECT id, first_card, cards - gone, removed FROM segment ORDER BY id",
            [],
            |row| Ok((Segment { id: row.get(0)?, first: row.get(1)?, removed: row.get(3)? }, row.get::<_, i64>(2)?)),
        )?;
        let cards = segments.iter().map(|(_, live)| *live as f32).sum();
        Ok(Search {
            store,
            today,
            segments: segments.into_iter().map(|(segment, _)| segment).collect(),
            cards,
            keep_stop_words: !has_telling_word(query),
            archived_too: query.names_state(State::Archived),
            marks: Vec::new(),
            corrections: Vec::new(),
            lists: HashMap::new(),
        })
    }

    /// Returns the best cards, best first.
    pub fn ranked(mut self, query: &Query, limit: usize) -> Result<Found, StoreError> {
        if filter::is_fields_only(query) {
            let cards = self.store.select_fields(query, self.today)?;
            let hits =
                cards.iter().take(limit).map(|card| Ranked { card: *card, score: 0.0, partial: false }).collect();
            return Ok(Found { hits, matches: cards.len(), ..Found::default() });
        }
        let full = self.strict(query)?;
        let matches = full.len();
        let mut hits = self.best(full.clone(), limit, false);
        let mut relaxed = false;
        if matches < FEW && hits.len() < limit {
            let mut some = self.some_words(query)?;
            some.retain(|(card, _)| full.binary_search_by_key(card, |hit| hit.0).is_err());
            let more = self.best(some, limit - hits.len(), true);
            relaxed = !more.is_empty();
            hits.extend(more);
        }
        Ok(Found { hits, matches, relaxed, corrections: self.corrections, marks: self.marks })
    }

    /// Returns all cards with all that the query asks for.
    pub fn strict(&mut self, query: &Query) -> Result<List, StoreError> {
        let parts = match query {
            Query::All(parts) => parts.as_slice(),
            other => std::slice::from_ref(other),
        };
        let (fields, texts): (Vec<&Query>, Vec<&Query>) = parts.iter().partition(|part| filter::is_fields_only(part));
        let list = match self.all(&texts)? {
            Meant::Cards(list) => self.without_archived(list)?,
            Meant::All => self.fields(&Query::Everything)?,
        };
        self.with_fields(list, &fields)
    }

    fn meant(&mut self, query: &Query) -> Result<Meant, StoreError> {
        match query {
            Query::Everything => Ok(Meant::All),
            Query::Word(word) => self.word(word),
            Query::Phrase(text) => {
                let words = words(text);
                if words.is_empty() { Ok(Meant::All) } else { self.phrase(&words).map(Meant::Cards) }
            }
            Query::Prefix(text) => self.prefix(text),
            Query::Field(_) => self.fields(query).map(Meant::Cards),
            Query::Not(part) => match self.unmarked(part)? {
                Meant::All => Ok(Meant::Cards(Vec::new())),
                Meant::Cards(list) => Ok(Meant::Cards(without(self.fields(&Query::Everything)?, &list))),
            },
            Query::All(parts) => self.all(&parts.iter().collect::<Vec<_>>()),
            Query::Any(parts) => {
                let mut lists = Vec::with_capacity(parts.len());
                for part in parts {
                    match self.meant(part)? {
                        Meant::All => return Ok(Meant::All),
                        Meant::Cards(list) => lists.push(list),
                    }
                }
                Ok(Meant::Cards(either(lists, |one, other| one + other)))
            }
        }
    }

    fn all(&mut self, parts: &[&Query]) -> Result<Meant, StoreError> {
        let mut lists = Vec::new();
        let mut refused = Vec::new();
        for part in parts {
            match part {
                Query::Not(inner) if !filter::is_fields_only(inner) => match self.unmarked(inner)? {
                    Meant::All => return Ok(Meant::Cards(Vec::new())),
                    Meant::Cards(list) => refused.push(list),
                },
                part => match self.meant(part)? {
                    Meant::All => {}
                    Meant::Cards(list) => lists.push(list),
                },
            }
        }
        lists.sort_by_key(Vec::len);
        let mut lists = lists.into_iter();
        let mut list = match (lists.next(), refused.is_empty()) {
            (Some(first), _) => first,
            (None, true) => return Ok(Meant::All),
            (None, false) => self.fields(&Query::Everything)?,
        };
        for other in lists {
            list = both(&list, &other);
        }
        for other in refused {
            list = without(list, &other);
        }
        Ok(Meant::Cards(list))
    }

    /// What is refused is not to be highlighted.
    fn unmarked(&mut self, query: &Query) -> Result<Meant, StoreError> {
        let (marks, corrections) = (self.marks.len(), self.corrections.len());
        let meant = self.meant(query);
        self.marks.truncate(marks);
        self.corrections.truncate(corrections);
        meant
    }

    fn word(&mut self, word: &str) -> Result<Meant, StoreError> {
        let words = words(word);
        match &words[..] {
            [] => Ok(Meant::All),
            [word] if is_stop_word(word) && !self.keep_stop_words => Ok(Meant::All),
            [word] => {
                let list = self.word_list(word)?;
                // A stop word with a typo is still one.
                let corrected = self.corrections.last().filter(|correction| correction.typed == *word);
                let meant = corrected.and_then(|correction| correction.read_as.first());
                if meant.is_some_and(|meant| is_stop_word(meant)) && !self.keep_stop_words {
                    return Ok(Meant::All);
                }
                Ok(Meant::Cards(list))
            }
            several => self.phrase(several).map(Meant::Cards),
        }
    }

    /// The terms a word stands for: itself in singular and plural or, when no card has it, what it may be a typo of.
    fn wanted(&mut self, word: &str) -> Result<Vec<Wanted>, StoreError> {
        let mut wanted = Vec::new();
        for (text, share) in numbers(word) {
            if let Some(term) = self.term(&text)? {
                wanted.push(Wanted { term, share });
                self.mark(Mark::Word(text));
            }
        }
        if !wanted.is_empty() {
            return Ok(wanted);
        }
        let near = spelling::near(self.store, word)?;
        for (index, near) in near.iter().enumerate() {
            // The likeliest reading counts as if it had been typed, so that the ranking is that of the right word.
            let share = if index == 0 { 1.0 } else { LESS_LIKELY };
            let readings = if index == 0 { numbers(&near.text) } else { vec![(near.text.clone(), 1.0)] };
            for (text, of_number) in readings {
                if let Some(term) = self.term(&text)? {
                    wanted.push(Wanted { term, share: share * of_number });
                    self.mark(Mark::Word(text));
                }
            }
        }
        let correction =
            Correction { typed: word.to_owned(), read_as: near.into_iter().map(|near| near.text).collect() };
        if !self.corrections.contains(&correction) {
            self.corrections.push(correction);
        }
        Ok(wanted)
    }

    fn prefix(&mut self, text: &str) -> Result<Meant, StoreError> {
        let mut words = words(text);
        let Some(start) = words.pop() else { return Ok(Meant::All) };
        let terms = self.store.rows(
            "search",
            "SELECT id FROM term WHERE text >= ?1 AND text < ?2 AND cards > 0 ORDER BY cards DESC LIMIT ?3",
            rusqlite::params![start, spelling::after(&start), MOST_WORDS],
            |row| Ok(Wanted { term: row.get(0)?, share: 1.0 }),
        )?;
        self.mark(Mark::Prefix(start));
        let list = self.list(&terms)?;
        if words.is_empty() {
            return Ok(Meant::Cards(list));
        }
        // `multi-hea*`: the words before it as a phrase, and the beginning somewhere.
        let before = self.phrase(&words)?;
        Ok(Meant::Cards(both(&before, &list)))
    }

    fn phrase(&mut self, words: &[String]) -> Result<List, StoreError> {
        let mut terms = Vec::with_capacity(words.len());
        for word in words {
            match self.term(word)? {
                Some(term) => terms.push(term),
                None => return Ok(Vec::new()),
            }
        }
        for word in words {
            self.mark(Mark::Word(word.clone()));
        }
        let mut lists = Vec::with_capacity(terms.len());
        for term in &terms {
            lists.push(self.list(&[Wanted { term: *term, share: 1.0 }])?);
        }
        lists.sort_by_key(Vec::len);
        let mut lists = lists.into_iter();
        let mut list = lists.next().unwrap_or_default();
        for other in lists {
            list = both(&list, &other);
        }
        if terms.len() > 1 && !list.is_empty() {
            list = self.in_order(&terms, list)?;
        }
        list.iter_mut().for_each(|(_, score)| *score *= PHRASE);
        Ok(list)
    }

    /// Keeps the cards in which the terms follow each other.
    fn in_order(&self, terms: &[u32], list: List) -> Result<List, StoreError> {
        let cards: Vec<u32> = list.iter().map(|(card, _)| *card).collect();
        // For each card, the places at which the phrase may still begin.
        let mut begins: Vec<Vec<u32>> = vec![Vec::new(); cards.len()];
        for (offset, term) in (0u32..).zip(terms) {
            let mut still: Vec<Vec<u32>> = vec![Vec::new(); cards.len()];
            self.blobs(*term, true, |segment, list, places| {
                postings::each_place(list, places, &cards, |at, places| {
                    if segment.has(cards[at]) {
                        let begun = places.iter().filter_map(|place| place.checked_sub(offset));
                        still[at] = match offset {
                            0 => begun.collect(),
                            _ => begun.filter(|place| begins[at].binary_search(place).is_ok()).collect(),
                        };
                    }
                });
            })?;
            begins = still;
        }
        Ok(list.into_iter().zip(begins).filter(|(_, begins)| !begins.is_empty()).map(|(hit, _)| hit).collect())
    }

    /// Returns the cards that have some of the words, the more and the rarer the better; fields and refusals still hold.
    fn some_words(&mut self, query: &Query) -> Result<List, StoreError> {
        let parts = match query {
            Query::All(parts) => parts.as_slice(),
            Query::Phrase(_) | Query::Word(_) => std::slice::from_ref(query),
            _ => return Ok(Vec::new()),
        };
        let mut lists = Vec::new();
        let mut rest = Vec::new();
        for part in parts {
            match part {
                Query::Word(text) | Query::Phrase(text) => {
                    for word in words(text).into_iter().filter(|word| !is_stop_word(word)) {
                        lists.push(self.word_list(&word)?);
                    }
                }
                Query::Prefix(_) => match self.meant(part)? {
                    Meant::Cards(list) => lists.push(list),
                    Meant::All => {}
                },
                other => rest.push(other),
            }
        }
        lists.retain(|list| !list.is_empty());
        let telling = (COMMON * self.cards).max(FEW_CARDS);
        if lists.iter().any(|list| list.len() as f32 <= telling) {
            lists.retain(|list| list.len() as f32 <= telling);
        }
        let (fields, texts): (Vec<&Query>, Vec<&Query>) =
            rest.into_iter().partition(|part| filter::is_fields_only(part));
        let mut list = self.without_archived(either(lists, |one, other| one + other))?;
        if !texts.is_empty()
            && let Meant::Cards(allowed) = self.all(&texts)?
        {
            list = both(&list, &allowed);
        }
        self.with_fields(list, &fields)
    }

    fn term(&self, text: &str) -> Result<Option<u32>, StoreError> {
        self.store.row("search", "SELECT id FROM term WHERE text = ?1 AND cards > 0", [text], |row| row.get(0))
    }

    /// Returns the cards that have a word.
    fn word_list(&mut self, word: &str) -> Result<List, StoreError> {
        if let Some(known) = self.lists.get(word) {
            return Ok(known.clone());
        }
        let wanted = self.wanted(word)?;
        let list = self.list(&wanted)?;
        self.lists.insert(word.to_owned(), list.clone());
        Ok(list)
    }

    /// Returns the cards that have one of several terms, scored by the best of them.
    fn list(&self, wanted: &[Wanted]) -> Result<List, StoreError> {
        let mut lists = Vec::with_capacity(wanted.len());
        for wanted in wanted {
            let mut list: List = Vec::new();
            self.blobs(wanted.term, false, |segment, cards, _| {
                list.reserve(postings::length(cards) as usize);
                match &segment.removed {
                    None => postings::each_card(cards, |card, weight| list.push((card, f32::from(weight)))),
                    Some(_) => postings::each_card(cards, |card, weight| {
                        if segment.has(card) {
                            list.push((card, f32::from(weight)));
                        }
                    }),
                }
            })?;
            // A card that was indexed anew stands in a later segment than cards after it.
            if !list.is_sorted_by_key(|hit| hit.0) {
                list.sort_unstable_by_key(|hit| hit.0);
            }
            list.iter_mut().for_each(|hit| hit.1 *= wanted.share);
            lists.push(list);
        }
        let mut list = either(lists, f32::max);
        // BM25: the fewer cards have it, the more it tells.
        let having = list.len() as f32;
        let rarity = (1.0 + (self.cards.max(having) - having + 0.5) / (having + 0.5)).ln() / 255.0;
        list.iter_mut().for_each(|hit| hit.1 *= rarity);
        Ok(list)
    }

    /// Calls `each` with a term's postings in every segment, with their places when they are asked for.
    fn blobs(
        &self,
        term: u32,
        with_places: bool,
        mut each: impl FnMut(&Segment, &[u8], &[u8]),
    ) -> Result<(), StoreError> {
        let fail = |source| self.store.error("search", source);
        let sql = if with_places {
            "SELECT posting.id, cards, places FROM posting JOIN position USING (id) WHERE posting.id >= ?1 AND posting.id < ?2"
        } else {
            "SELECT id, cards FROM posting WHERE id >= ?1 AND id < ?2"
        };
        let mut statement = self.store.prepare("search", sql)?;
        let from = i64::from(term) << TERM_SHIFT;
        let mut rows = statement.query([from, from + (1 << TERM_SHIFT)]).map_err(fail)?;
        while let Some(row) = rows.next().map_err(fail)? {
            let id: i64 = row.get(0).map_err(fail)?;
            let segment = self.segments.iter().find(|segment| segment.id == id & ((1 << TERM_SHIFT) - 1));
            let bytes = |column| -> Result<&[u8], StoreError> {
                match row.get_ref(column).map_err(fail)? {
                    ValueRef::Blob(bytes) => Ok(bytes),
                    _ => Ok(&[]),
                }
            };
            if let Some(segment) = segment {
                each(segment, bytes(1)?, if with_places { bytes(2)? } else { &[] });
            }
        }
        Ok(())
    }

    fn mark(&mut self, mark: Mark) {
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
    }

    fn fields(&self, query: &Query) -> Result<List, StoreError> {
        let cards = if self.archived_too && *query == Query::Everything {
            self.store.rows("search", "SELECT id FROM card ORDER BY id", [], |row| row.get(0).map(CardId))?
        } else {
            self.store.select_fields(query, self.today)?
        };
        Ok(cards.into_iter().filter_map(|card| Some((u32::try_from(card.0).ok()?, 0.0))).collect())
    }

    fn without_archived(&self, list: List) -> Result<List, StoreError> {
        if self.archived_too || list.is_empty() {
            return Ok(list);
        }
        let archived: List =
            self.store.rows("search", "SELECT id FROM card WHERE archived = 1 ORDER BY id", [], |row| {
                Ok((row.get(0)?, 0.0))
            })?;
        Ok(if archived.is_empty() { list } else { without(list, &archived) })
    }

    fn with_fields(&self, list: List, fields: &[&Query]) -> Result<List, StoreError> {
        if fields.is_empty() || list.is_empty() {
            return Ok(list);
        }
        let query = Query::all(fields.iter().map(|field| (*field).clone()).collect());
        if list.len() > ONE_BY_ONE {
            let archived = if self.archived_too { "" } else { "card.archived = 0 AND " };
            let expression = filter::expression(self.store, &query, self.today)?;
            let sql = format!(
                "SELECT card.id FROM card LEFT JOIN memory ON memory.id = card.id WHERE {archived}{expression} ORDER BY card.id"
            );
            let allowed: List = self.store.rows("search", &sql, [], |row| Ok((row.get(0)?, 0.0)))?;
            return Ok(both(&list, &allowed));
        }
        let expression = filter::expression(self.store, &query, self.today)?;
        let sql =
            format!("SELECT 1 FROM card LEFT JOIN memory ON memory.id = card.id WHERE card.id = ?1 AND {expression}");
        let mut kept = Vec::with_capacity(list.len());
        for hit in list {
            if self.store.row("search", &sql, [hit.0], |_| Ok(()))?.is_some() {
                kept.push(hit);
            }
        }
        Ok(kept)
    }

    fn best(&self, mut list: List, limit: usize, partial: bool) -> Vec<Ranked> {
        let order =
            |one: &(u32, f32), other: &(u32, f32)| -> Ordering { other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)) };
        if limit == 0 {
            return Vec::new();
        }
        if list.len() > limit {
            list.select_nth_unstable_by(limit - 1, order);
            list.truncate(limit);
        }
        list.sort_unstable_by(order);
        list.into_iter()
            .map(|(card, score)| Ranked { card: CardId(i64::from(card)), score: f64::from(score), partial })
            .collect()
    }
}

impl Segment {
    fn has(&self, card: u32) -> bool {
        let Some(bits) = &self.removed else { return true };
        let at = card.wrapping_sub(self.first) as usize;
        bits.get(at / 8).is_none_or(|byte| byte & (1 << (at % 8)) == 0)
    }
}

/// A word with its other number: `gradients` for `gradient` and the other way round.
fn numbers(word: &str) -> Vec<(String, f32)> {
    let mut numbers = vec![(word.to_owned(), 1.0)];
    if word.len() < 4 || !word.is_ascii() || word.ends_with(|c: char| c.is_ascii_digit()) {
        return numbers;
    }
    let other = match (word.strip_suffix("ies"), word.strip_suffix('s')) {
        (Some(stem), _) if stem.len() > 1 => format!("{stem}y"),
        (_, Some(stem)) if !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        (_, Some(_)) => return numbers,
        (_, None) => match word.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
            _ => format!("{word}s"),
        },
    };
    numbers.push((other, OTHER_NUMBER));
    numbers
}

fn has_telling_word(query: &Query) -> bool {
    match query {
        Query::Word(text) => words(text).iter().any(|word| !is_stop_word(word)),
        Query::Prefix(_) | Query::Phrase(_) => true,
        Query::Everything | Query::Field(_) | Query::Not(_) => false,
        Query::All(parts) | Query::Any(parts) => parts.iter().any(has_telling_word),
    }
}

/// The cards of two lists that are in both, scores added.
fn both(one: &[(u32, f32)], other: &[(u32, f32)]) -> List {
    let (small, large) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut out = Vec::with_capacity(small.len());
    if small.len() * 16 < large.len() {
        let mut rest = large;
        for hit in small {
            let at = rest.partition_point(|found| found.0 < hit.0);
            rest = &rest[at..];
            match rest.first() {
                Some(found) if found.0 == hit.0 => out.push((hit.0, hit.1 + found.1)),
                Some(_) => {}
                None => break,
            }
        }
        return out;
    }
    let (mut i, mut j) = (0, 0);
    while i < small.len() && j < large.len() {
        let (a, b) = (small[i], large[j]);
        if a.0 == b.0 {
            out.push((a.0, a.1 + b.1));
        }
        i += usize::from(a.0 <= b.0);
        j += usize::from(b.0 <= a.0);
    }
    out
}

/// The cards of a list that are not in another.
fn without(mut list: List, other: &[(u32, f32)]) -> List {
    let mut rest = other;
    list.retain(|hit| {
        let at = rest.partition_point(|found| found.0 < hit.0);
        rest = &rest[at..];
        rest.first().is_none_or(|found| found.0 != hit.0)
    });
    list
}

/// The cards that are in at least one list, scores combined.
fn either(mut lists: Vec<List>, combine: impl Fn(f32, f32) -> f32) -> List {
    match lists.len() {
        0 => return Vec::new(),
        1 => return lists.remove(0),
        _ => {}
    }
    let all: usize = lists.iter().map(Vec::len).sum();
    let last = lists.iter().filter_map(|list| list.last()).map(|hit| hit.0).max().unwrap_or(0) as usize;
    if all * 8 < last {
        let mut out: List = lists.concat();
        out.sort_unstable_by_key(|hit| hit.0);
        out.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 = combine(kept.1, later.1);
            }
            same
        });
        return out;
    }
    // One place for each card is cheaper than sorting when the lists are long.
    let mut scores = vec![f32::NAN; last + 1];
    for (card, score) in lists.iter().flatten() {
        let place = &mut scores[*card as usize];
        *place = if place.is_nan() { *score } else { combine(*place, *score) };
    }
    (0u32..).zip(scores).filter(|(_, score)| !score.is_nan()).collect()
}
