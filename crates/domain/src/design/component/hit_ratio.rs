//! How much a cache answers, in closed form: for checks that do not simulate, and to hold the simulation against.
//!
//! Requests are taken as independent of one another (the independent reference model); time is counted in requests, so a
//! characteristic time of 5,000 means that a key lasts while 5,000 requests go by.

use super::zipf::Zipf;

/// Returns how long a key that is not asked for again stays in a cache of so many slots that evicts the least recently used
/// one (Che, Tung and Wang, 2002, "Hierarchical Web caching systems"); infinite when every key has a slot.
pub fn characteristic_time(keys: &Zipf, slots: u64) -> f64 {
    if slots >= keys.keys() {
        return f64::INFINITY;
    }
    let groups = keys.groups();
    let held = |time: f64| -> f64 { groups.iter().map(|(count, share)| -count * (-share * time).exp_m1()).sum() };
    let (mut low, mut high) = (0.0, slots as f64 + 1.0);
    while held(high) < slots as f64 && high < 1e30 {
        (low, high) = (high, 2.0 * high);
    }
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        if held(middle) < slots as f64 { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

/// Returns the share of requests that a full cache answers when it evicts the least recently used key (Che's approximation;
/// within 1 % for the caches one builds).
pub fn lru(keys: &Zipf, slots: u64) -> f64 {
    lru_after(keys, slots, f64::INFINITY)
}

/// Returns the share of requests that such a cache answers when so many requests have gone by since it was empty. Until it
/// is full it holds whatever was asked for; then it is as it will stay.
pub fn lru_after(keys: &Zipf, slots: u64, requests: f64) -> f64 {
    let time = characteristic_time(keys, slots).min(requests);
    keys.groups().iter().map(|(count, share)| -count * share * (-share * time).exp_m1()).sum()
}

/// Returns the chance that a key is found which gets this share of the requests, when it stays for `time` requests after it
/// was last asked for, and its value is good for `ttl` requests after it was fetched. Of m + 1 requests between two fetches m
/// are hits: as many as come in time one after the other (each with chance 1 − e^-λT) before the value is too old.
pub fn chance(share: f64, time: f64, ttl: f64) -> f64 {
    let late = (-share * time).exp();
    if ttl == f64::INFINITY {
        return 1.0 - late;
    }
    let good = share * ttl;
    if time >= ttl {
        return good / (1.0 + good);
    }
    // Gaps that are not too long are exponential, cut off at `asked`; of short ones any length is as likely. By the renewal
    // theorem a life has so many of them.
    let asked = share * time;
    let (gap, cv2) = if asked < 1e-3 {
        (0.5 * asked, 1.0 / 3.0)
    } else {
        let cut = asked * late / (1.0 - late);
        (1.0 - cut, (1.0 - cut * asked / (1.0 - late)) / (1.0 - cut).powi(2))
    };
    if gap <= 0.0 {
        return 0.0;
    }
    let gaps = good / gap + 0.5 * (cv2 - 1.0);
    let hits = if late < 1e-12 { gaps } else { (1.0 - late) * -(gaps * (-late).ln_1p()).exp_m1() / late };
    let hits = hits.min(good);
    hits / (1.0 + hits)
}

/// Returns the share of requests that a full cache answers when it evicts the least recently used key and forgets each one
/// `ttl` requests after it was fetched.
pub fn lru_ttl(keys: &Zipf, slots: u64, ttl: f64) -> f64 {
    let time = characteristic_time(keys, slots);
    keys.groups().iter().map(|(count, share)| count * share * chance(*share, time, ttl)).sum()
}

/// Returns the share of requests answered by a cache with room for all keys that forgets each one `requests` requests after
/// it was fetched, asked for or not: of 1 + pT requests of a key, one fetches (Jung, Berger and Balakrishnan, 2003,
/// "Modeling TTL-based Internet caches").
pub fn ttl(keys: &Zipf, requests: f64) -> f64 {
    keys.groups().iter().map(|(count, share)| count * share * (share * requests) / (1.0 + share * requests)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn che_gives_the_published_values() {
        let keys = Zipf::new(100_000, 0.99);
        for (slots, known) in [(1_000, 0.489394), (10_000, 0.724964)] {
            let hits = lru(&keys, slots);
            assert!((hits - known).abs() < 2e-5, "{slots}: {hits}");
        }
    }

    #[test]
    fn a_cache_for_every_key_misses_only_what_it_never_saw() {
        let keys = Zipf::new(1000, 0.8);
        assert!((lru(&keys, 1000) - 1.0).abs() < 1e-9);
        assert!(lru_after(&keys, 1000, 10.0) < 0.2);
        assert_eq!(lru_after(&keys, 1000, 0.0), 0.0);
    }

    #[test]
    fn room_and_time_bind_together_no_less_than_each_alone() {
        let keys = Zipf::new(50_000, 0.9);
        for (slots, time) in [(500, 1e3), (500, 1e5), (5_000, 1e4), (5_000, 1e6), (50_000, 1e5)] {
            let (both, room, age) = (lru_ttl(&keys, slots, time), lru(&keys, slots), ttl(&keys, time));
            assert!(both <= room.min(age) + 1e-9 && both > 0.6 * room.min(age), "{slots} {time}: {both} {room} {age}");
        }
        assert!((lru_ttl(&keys, 5_000, f64::INFINITY) - lru(&keys, 5_000)).abs() < 1e-9);
        assert!((lru_ttl(&keys, 50_000, 1e5) - ttl(&keys, 1e5)).abs() < 1e-9);
    }

    #[test]
    fn more_slots_and_more_time_never_hurt() {
        let keys = Zipf::new(50_000, 1.0);
        let by_slots: Vec<f64> = [1, 10, 100, 1000, 10_000].iter().map(|slots| lru(&keys, *slots)).collect();
        assert!(by_slots.is_sorted());
        let by_time: Vec<f64> = [1.0, 10.0, 1e3, 1e5, 1e7].iter().map(|time| ttl(&keys, *time)).collect();
        assert!(by_time.is_sorted() && by_time[4] < 1.0);
        // Even the best choice of keys holds no more than the hottest ones.
        assert!(by_slots.iter().zip([1, 10, 100, 1000, 10_000]).all(|(hits, slots)| *hits <= keys.head(slots)));
    }
}
