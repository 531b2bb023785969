//! An embedder that remembers what it read lately.
//!
//! A question and its reference are read once, while the candidate is still writing, and then compared with every answer.
//! Nothing is kept on the disk: a hundred words are a quarter of a megabyte of vectors and a twentieth of a second of work.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use crate::{Embedder, Reading};

/// What is remembered at most, about three hundred references.
const MOST_BYTES: usize = 64 << 20;

/// An embedder with a memory. May be shared among threads.
#[derive(Debug)]
pub struct Reader {
    embedder: Embedder,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    readings: HashMap<String, Remembered>,
    bytes: usize,
    /// Counts uses, to tell which was last used when.
    clock: u64,
}

#[derive(Debug)]
struct Remembered {
    reading: Arc<Reading>,
    used: u64,
}

impl Reader {
    /// Gives an embedder a memory.
    pub fn new(embedder: Embedder) -> Self {
        Reader { embedder, known: Mutex::default() }
    }

    /// Returns the embedder.
    pub fn embedder(&self) -> &Embedder {
        &self.embedder
    }

    /// Returns what the model sees in each text; those not remembered are read, together, and remembered.
    pub fn read(&self, texts: &[&str]) -> Vec<Arc<Reading>> {
        let mut found: Vec<Option<Arc<Reading>>> = {
            let mut known = self.known();
            texts.iter().map(|text| known.find(text)).collect()
        };
        // The memory is free while texts are read: another thread may read the same one, and both will see the same.
        let unknown: Vec<usize> = (0..texts.len()).filter(|nth| found[*nth].is_none()).collect();
        let readings = self.embedder.read(&unknown.iter().map(|nth| texts[*nth]).collect::<Vec<_>>());
        let mut known = self.known();
        for (nth, reading) in unknown.into_iter().zip(readings) {
            let reading = Arc::new(reading);
            known.keep(texts[nth], &reading);
            found[nth] = Some(reading);
        }
        found.into_iter().flatten().collect()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().expect("nothing that holds the memory can panic")
    }
}

impl Known {
    fn find(&mut self, text: &str) -> Option<Arc<Reading>> {
        self.clock += 1;
        let remembered = self.readings.get_mut(text)?;
        remembered.used = self.clock;
        Some(remembered.reading.clone())
    }

    fn keep(&mut self, text: &str, reading: &Arc<Reading>) {
        self.clock += 1;
        let added = weight(text, reading);
        if added > MOST_BYTES / 4 || self.readings.contains_key(text) {
            return;
        }
        while self.bytes + added > MOST_BYTES {
            let Some(oldest) = self.readings.iter().min_by_key(|known| known.1.used).map(|known| known.0.clone())
            else {
                break;
            };
            let forgotten = self.readings.remove(&oldest);
            self.bytes -= forgotten.map_or(0, |forgotten| weight(&oldest, &forgotten.reading));
        }
        self.bytes += added;
        self.readings.insert(text.to_owned(), Remembered { reading: reading.clone(), used: self.clock });
    }
}

fn weight(text: &str, reading: &Reading) -> usize {
    text.len() + (reading.tokens.len() + 1) * (reading.whole.len() * size_of::<f32>() + 64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Token;

    #[test]
    fn what_was_not_used_for_long_is_forgotten_first() {
        let reading = Arc::new(Reading {
            whole: vec![0.0; 384],
            tokens: vec![Token { range: 0..1, vector: vec![0.0; 384] }; 200],
        });
        let mut known = Known::default();
        for nth in 0..1_000 {
            known.keep(&nth.to_string(), &reading);
            assert!(known.find("0").is_some(), "used again and again");
            assert!(known.bytes <= MOST_BYTES);
        }
        assert!(known.find("1").is_none() && known.find("999").is_some());
        assert!(known.readings.len() > 100);
        assert_eq!(known.bytes, known.readings.iter().map(|known| weight(known.0, &known.1.reading)).sum::<usize>());
    }
}
