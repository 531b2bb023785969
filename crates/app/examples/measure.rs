//! Measures, on a bank of any size, what a learner waits for: import, opening, the next card, an answer, a search.
//!
//! ```text
//! cargo run --release -p app --example measure -- FOLDER BANK.db [all|open|search|drill]
//! cargo run --release -p app --example measure -- - BANK.db queries FILE.json
//! ```
//! The second form asks the queries of a file, an object of lists by class, and prints class, p50 and p95 in milliseconds.
//! Totals are CPU seconds of this thread. Single searches are too short for the kernel's clock on some machines, so each is
//! repeated and the least wall time counts, which is at least its CPU time.

use std::collections::HashMap;
use std::time::Instant;

use app::{Bank, ImportOptions};
use camino::Utf8PathBuf;
use domain::drill::Rating;
use domain::query::{Query, parse};
use jiff::Timestamp;
use jiff::tz::TimeZone;

const ROUNDS: usize = 1000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, bank_path, ..] = &arguments[..] else {
        println!("usage: measure FOLDER BANK.db [all|open|search|drill]");
        return;
    };
    let path = Utf8PathBuf::from(bank_path);
    let part = arguments.get(2).map_or("all", String::as_str);
    if let ("queries", Some(file)) = (part, arguments.get(3)) {
        return ask(&path, file);
    }
    if part == "all" {
        import(&path, &Utf8PathBuf::from(folder));
    }
    open(&path);
    if matches!(part, "all" | "search") {
        search(&path);
    }
    if matches!(part, "all" | "drill") {
        drill(&path);
    }
}

fn now() -> Timestamp {
    Timestamp::now()
}

/// Milliseconds of CPU this thread has used.
fn cpu_ms() -> f64 {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    spent.tv_sec as f64 * 1e3 + spent.tv_nsec as f64 / 1e6
}

/// The least of a few wall times in milliseconds, with what was computed.
fn least<T>(mut work: impl FnMut() -> T) -> (f64, T) {
    let mut least = f64::MAX;
    let mut result = None;
    for _ in 0..5 {
        let clock = Instant::now();
        result = Some(work());
        least = least.min(clock.elapsed().as_secs_f64() * 1e3);
    }
    (least, result.expect("it ran five times"))
}

fn peak_mb() -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1024.0
}

fn import(path: &Utf8PathBuf, folder: &Utf8PathBuf) {
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{path}{suffix}"));
    }
    let mut bank = Bank::open(path, TimeZone::UTC).expect("a bank can be made");
    for round in ["import", "import again"] {
        let (wall, cpu) = (Instant::now(), cpu_ms());
        let report =
            app::import(&mut bank, std::slice::from_ref(folder), &ImportOptions::default(), now(), &mut |progress| {
                if matches!(progress, app::Progress::Indexing) {
                    println!("  before indexing: {:.2} s CPU", (cpu_ms() - cpu) / 1e3);
                }
            })
            .expect("the folder can be imported");
        println!(
            "{round}: {:.2} s CPU, {:.2} s wall, peak {:.0} MB, {:?}",
            (cpu_ms() - cpu) / 1e3,
            wall.elapsed().as_secs_f64(),
            peak_mb(),
            report.totals()
        );
    }
    let size = std::fs::metadata(path).map_or(0, |data| data.len());
    println!("file: {} MB", size >> 20);
}

fn open(path: &Utf8PathBuf) {
    let (wall, cpu) = (Instant::now(), cpu_ms());
    let bank = Bank::open(path, TimeZone::UTC).expect("the bank opens");
    let turn = app::next_card(&bank, &Query::Everything, now()).expect("a card comes");
    println!(
        "open to first card: {:.2} ms CPU, {:.2} ms wall ({})",
        cpu_ms() - cpu,
        wall.elapsed().as_secs_f64() * 1e3,
        turn.map_or_else(|| "none".to_owned(), |turn| turn.card.question)
    );
}

fn drill(path: &Utf8PathBuf) {
    let mut bank = Bank::open(path, TimeZone::UTC).expect("the bank opens");
    let mut settings = bank.settings();
    settings.new_per_day = 2000;
    bank.set_settings(settings).expect("settings are kept");
    let (mut next, mut wall, mut spent) = (Vec::new(), Vec::new(), 0.0);
    for round in 0..ROUNDS {
        let (time, turn) = least(|| app::next_card(&bank, &Query::Everything, now()).expect("a card comes"));
        let Some(turn) = turn else { break };
        next.push(time);
        let (cpu, clock) = (cpu_ms(), Instant::now());
        app::answer(&mut bank, turn.card.id, Rating::ALL[round % 4], Some(5000), now()).expect("a rating is kept");
        spent += cpu_ms() - cpu;
        wall.push(clock.elapsed().as_secs_f64() * 1e3);
    }
    show("next card", &mut next);
    println!("answer: {:.3} ms CPU on average, the kernel's share of the fsync included", spent / ROUNDS as f64);
    show("answer, wall", &mut wall);
    let cpu = cpu_ms();
    for _ in 0..ROUNDS {
        app::undo(&mut bank, now()).expect("an answer is taken back");
    }
    println!("undo: {:.3} ms CPU on average", (cpu_ms() - cpu) / ROUNDS as f64);
    println!("stats: {:.2} ms", least(|| app::stats(&bank, now()).expect("there are statistics")).0);
}

/// Asks the queries of a file, so that a peer can be asked the same.
fn ask(path: &Utf8PathBuf, file: &str) {
    let bank = Bank::open(path, TimeZone::UTC).expect("the bank opens");
    let text = std::fs::read_to_string(file).expect("the queries can be read");
    let classes: HashMap<String, Vec<String>> = serde_json::from_str(&text).expect("an object of lists of strings");
    for (class, queries) in classes {
        let mut times: Vec<f64> = queries
            .iter()
            .filter_map(|text| parse(text).ok())
            .map(|query| least(|| app::find(&bank, &query, 50, now()).expect("a search works")).0)
            .collect();
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or(f64::NAN);
        println!("{class}\t{:.4}\t{:.4}", at(50), at(95));
    }
}

fn search(path: &Utf8PathBuf) {
    let bank = Bank::open(path, TimeZone::UTC).expect("the bank opens");
    let mut questions = Vec::new();
    bank.store().each_question(|note| questions.push((note.card, note.question))).expect("questions are read");
    let mut dice = Dice(7);
    let mut counts = HashMap::<String, usize>::new();
    let split = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3).map(str::to_lowercase).collect()
    };
    for (_, question) in &questions {
        for word in split(question) {
            *counts.entry(word).or_default() += 1;
        }
    }
    let mut by_count: Vec<(String, usize)> = counts.into_iter().collect();
    by_count.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    let all: Vec<String> = by_count.iter().map(|(word, _)| word.clone()).collect();
    let rare: Vec<String> = by_count.iter().filter(|(_, count)| *count <= 50).map(|(word, _)| word.clone()).collect();
    let common = &all[..all.len().min(60)];
    let pick =
        |dice: &mut Dice, words: &[String]| words.get(dice.below(words.len().max(1))).cloned().unwrap_or_default();
    let mut classes: Vec<(&str, Vec<String>)> = vec![
        ("rare word", (0..200).map(|_| pick(&mut dice, &rare)).collect()),
        ("two words", (0..200).map(|_| format!("{} {}", pick(&mut dice, &all), pick(&mut dice, &all))).collect()),
        ("common word", (0..200).map(|_| pick(&mut dice, common)).collect()),
        ("two common", (0..200).map(|_| format!("{} {}", pick(&mut dice, common), pick(&mut dice, common))).collect()),
        ("3-letter prefix", (0..200).map(|_| format!("{}*", first(&pick(&mut dice, &all), 3))).collect()),
        ("2-letter prefix", (0..200).map(|_| format!("{}*", first(&pick(&mut dice, &all), 2))).collect()),
    ];
    let mut phrases = Vec::new();
    let mut whole = Vec::new();
    for _ in 0..200 {
        let words = split(&questions[dice.below(questions.len())].1);
        if words.len() > 2 {
            phrases.push(format!("\"{} {}\"", words[0], words[1]));
            whole.push(words.join(" "));
        }
    }
    classes.push(("phrase", phrases));
    classes.push(("whole question", whole));
    for (class, queries) in &classes {
        let (mut ranked, mut shown, mut hits) = (Vec::new(), Vec::new(), 0);
        for text in queries {
            let Ok(query) = parse(text) else { continue };
            let today = bank.calendar().day(now());
            let (time, found) = least(|| bank.store().search(&query, 50, today).expect("a search works"));
            ranked.push(time);
            hits += found.matches;
            shown.push(least(|| app::find(&bank, &query, 50, now()).expect("a search works")).0);
        }
        println!("{class}: {:.0} matches on average", hits as f64 / queries.len().max(1) as f64);
        show("  ranked 50", &mut ranked);
        show("  with snippets", &mut shown);
    }
    typos(&bank, &questions, &mut dice);
}

/// One mistake in one word of a card's question: the ten best with it against the ten best without.
fn typos(bank: &Bank, questions: &[(domain::bank::CardId, String)], dice: &mut Dice) {
    let today = bank.calendar().day(now());
    let (mut found, mut asked, mut own, mut cpu) = (0, 0, 0, Vec::new());
    for _ in 0..400 {
        let (card, question) = &questions[dice.below(questions.len())];
        let words: Vec<&str> = question.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let long: Vec<usize> = (0..words.len()).filter(|at| words[*at].chars().count() >= 4).collect();
        if long.is_empty() {
            continue;
        }
        let at = long[dice.below(long.len())];
        let broken = mistype(words[at], dice);
        let mut typed: Vec<&str> = words.clone();
        typed[at] = &broken;
        let search = |words: &[&str]| {
            let query = Query::all(words.iter().map(|word| Query::Word((*word).to_owned())).collect());
            bank.store().search(&query, 10, today).expect("a search works").hits
        };
        let mut right = search(&words);
        right.retain(|hit| !hit.partial);
        let (time, wrong) = least(|| search(&typed));
        cpu.push(time);
        found += right.iter().filter(|hit| wrong.iter().any(|other| other.card == hit.card)).count();
        asked += right.len();
        own += usize::from(wrong.iter().any(|hit| hit.card == *card) || !right.iter().any(|hit| hit.card == *card));
    }
    println!(
        "one typo: {:.1} % of the ten best are found again; the card itself in {:.1} %",
        100.0 * found as f64 / f64::from(asked.max(1) as u32),
        own as f64 / 4.0
    );
    show("  with a typo", &mut cpu);
}

fn mistype(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.to_lowercase().chars().collect();
    let at = dice.below(letters.len());
    let letter = char::from(b'a' + dice.below(26) as u8);
    match dice.below(4) {
        0 => letters[at] = letter,
        1 => letters.insert(at, letter),
        2 => drop(letters.remove(at)),
        _ if at > 0 => letters.swap(at, at - 1),
        _ => letters.swap(0, 1),
    }
    letters.into_iter().collect()
}

fn first(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

fn show(name: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let at =
        |share: f64| times.get(((times.len() as f64 * share) as usize).min(times.len().saturating_sub(1))).copied();
    println!(
        "{name}: p50 {:.3} ms, p95 {:.3} ms, worst {:.3} ms ({})",
        at(0.5).unwrap_or(f64::NAN),
        at(0.95).unwrap_or(f64::NAN),
        at(1.0).unwrap_or(f64::NAN),
        times.len()
    );
}

/// Splitmix64: the same queries on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit.max(1) as u64) as usize
    }
}
