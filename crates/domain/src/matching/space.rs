//! Where words stand among the topics of the field.
//!
//! "Browser", "certificate" and "handshake" share no letters and describe one thing. The glossary, read as a table of
//! concepts by words, is reduced to its strongest directions (latent semantic analysis: Deerwester et al., "Indexing by
//! latent semantic analysis", 1990); words used of the same things then point the same way. Two questions that point
//! different ways are about different things, whatever else they share; the reverse says only that they may be the same.

use super::words::mix;

/// How many directions are kept.
pub(super) const DIRECTIONS: usize = 48;
/// How often the directions are turned towards the strongest ones; more changes little.
const TURNS: usize = 2;

/// What a word or a question is about. Only its direction says something.
pub(super) type Place = [f32; DIRECTIONS];

/// A place that takes little room: each part is rounded to a 127th of the greatest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pin {
    parts: [i8; DIRECTIONS],
    step: f32,
}

impl Default for Pin {
    fn default() -> Pin {
        Pin { parts: [0; DIRECTIONS], step: 0.0 }
    }
}

impl Pin {
    /// Returns the place rounded.
    pub fn of(place: &Place) -> Pin {
        let most = place.iter().fold(0.0_f32, |most, part| most.max(part.abs()));
        if most == 0.0 {
            return Pin::default();
        }
        let step = most / 127.0;
        Pin { parts: place.map(|part| (part / step).round() as i8), step }
    }

    /// Returns the place it stands for.
    pub fn place(&self) -> Place {
        self.parts.map(|part| f32::from(part) * self.step)
    }
}

/// Something of which concepts are rows, and words with their counts the entries.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Vec<(u32, f32)>>,
    keys: Vec<u64>,
    words: usize,
}

impl Table {
    /// Adds a concept, known by a key, with the words it is described by, and how often. Where the search for directions
    /// starts depends on keys alone, so that a concept more turns the others hardly.
    pub fn add(&mut self, key: u64, row: Vec<(u32, f32)>) {
        self.keys.push(key);
        self.words = row.iter().fold(self.words, |words, entry| words.max(entry.0 as usize + 1));
        self.rows.push(row);
    }

    /// Returns the place of each word.
    pub fn places(mut self) -> Vec<Place> {
        let telling = self.weigh();
        let mut basis: Vec<Place> = self.keys.iter().map(|&key| random(key)).collect();
        for _ in 0..TURNS {
            basis = self.rows_of(&self.words_of(&basis));
            straighten(&mut basis);
        }
        let mut places = self.words_of(&basis);
        for (place, telling) in places.iter_mut().zip(telling) {
            place.iter_mut().for_each(|part| *part *= telling);
        }
        places
    }

    /// Weighs words by how rare they are, so that each row has the same length; returns the words' weights.
    fn weigh(&mut self) -> Vec<f32> {
        let mut rows_with = vec![0.0_f32; self.words];
        self.rows.iter().flatten().for_each(|&(word, _)| rows_with[word as usize] += 1.0);
        let all = self.rows.len() as f32;
        let telling: Vec<f32> = rows_with.iter().map(|&with| (1.0 + all / with.max(1.0)).ln()).collect();
        for row in &mut self.rows {
            row.iter_mut().for_each(|(word, count)| *count = (1.0 + count.ln()) * telling[*word as usize]);
            let length = row.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(1e-6);
            row.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        telling
    }

    fn words_of(&self, basis: &[Place]) -> Vec<Place> {
        let mut words = vec![[0.0; DIRECTIONS]; self.words];
        for (row, place) in self.rows.iter().zip(basis) {
            row.iter().for_each(|&(word, weight)| add(&mut words[word as usize], place, weight));
        }
        words
    }

    fn rows_of(&self, words: &[Place]) -> Vec<Place> {
        let place = |row: &Vec<(u32, f32)>| {
            let mut place = [0.0; DIRECTIONS];
            row.iter().for_each(|&(word, weight)| add(&mut place, &words[word as usize], weight));
            place
        };
        self.rows.iter().map(place).collect()
    }
}

/// Adds `times` the place of something to another.
pub(super) fn add(place: &mut Place, other: &Place, times: f32) {
    place.iter_mut().zip(other).for_each(|(part, other)| *part += times * other);
}

/// Returns how far two places lie in the same direction, -1 to 1; 0 when one is nowhere.
pub(super) fn alike(a: &Place, b: &Place) -> f32 {
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        ab += a * b;
        aa += a * a;
        bb += b * b;
    }
    if aa * bb > 0.0 { ab / (aa * bb).sqrt() } else { 0.0 }
}

/// Returns a place that is the same in every run.
fn random(key: u64) -> Place {
    std::array::from_fn(|part| {
        let bits = mix(key.wrapping_add(part as u64));
        (bits >> 40) as f32 / (1 << 23) as f32 - 1.0
    })
}

/// Makes the directions independent of each other and of length one (by Cholesky factorization of their products).
fn straighten(basis: &mut [Place]) {
    let mut products = [[0.0_f32; DIRECTIONS]; DIRECTIONS];
    for place in basis.iter() {
        for (row, &part) in products.iter_mut().zip(place) {
            add(row, place, part);
        }
    }
    let mut factor = [[0.0_f32; DIRECTIONS]; DIRECTIONS];
    for i in 0..DIRECTIONS {
        for j in 0..=i {
            let known: f32 = factor[i][..j].iter().zip(&factor[j][..j]).map(|(a, b)| a * b).sum();
            let rest = products[i][j] - known;
            factor[i][j] = if i == j { rest.max(1e-12).sqrt() } else { rest / factor[j][j] };
        }
    }
    for place in basis {
        for i in 0..DIRECTIONS {
            let known: f32 = factor[i][..i].iter().zip(&place[..i]).map(|(a, b)| a * b).sum();
            place[i] = (place[i] - known) / factor[i][i];
        }
    }
}
