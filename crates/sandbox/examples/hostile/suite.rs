//! The course of the suite: which tiers, in which order, what is asked after each program, and the table.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use domain::judge::Value;
use sandbox::{Cold, Host, Limits, Settings, Tier, Warm};

use crate::programs::{self, Language, Program, Suite};
use crate::ruling::{self, Asked, Outcome, dictionary};
use crate::surroundings::{Surroundings, VARIABLE, descendants, resident_mib, settled};

/// An ordinary user, who owns nothing else on any machine.
const ORDINARY: u32 = 61_234;
/// How late the end of a run may be.
const LATE: Duration = Duration::from_millis(300);
const TIERS: [&str; 4] = ["T1 root", "T1 user", "T2 root", "T2 user"];

/// What the arguments ask for.
#[derive(Debug, Clone, Default)]
struct Options {
    /// The tier and the kind of user.
    tier: Option<String>,
    only: Option<String>,
    verbose: bool,
    verdicts: bool,
    repeat: usize,
    /// A copy of the programs that every user may read.
    copy: Option<PathBuf>,
    /// This process is the one for a tier, not the one that starts those.
    inside: bool,
    /// This process only waits to be killed.
    victim: bool,
}

/// Runs what the arguments ask for.
pub fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::from(2);
        }
    };
    let result = match (options.inside, options.victim, options.verdicts) {
        (false, ..) => all_tiers(&options),
        (_, true, _) => be_victim(&options),
        (_, _, true) => labeled(&options),
        _ => hostile(&options),
    };
    match result {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn options() -> Result<Options, String> {
    let mut options = Options::default();
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        let mut next = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--tier" => options.tier = Some(next()?),
            "--only" => options.only = Some(next()?),
            "--repeat" => options.repeat = next()?.parse().map_err(|_| "--repeat needs a number")?,
            "--copy" => options.copy = Some(next()?.into()),
            "--verbose" => options.verbose = true,
            "--verdicts" => options.verdicts = true,
            "--inside" => options.inside = true,
            "--victim" => options.victim = true,
            _ => return Err(format!("{word} is not known; see the top of the example")),
        }
    }
    Ok(options)
}

/// Starts this program once for each tier, with a secret in its environment, and adds up.
fn all_tiers(options: &Options) -> Result<usize, String> {
    // SAFETY: this call always succeeds.
    let root = unsafe { libc::geteuid() } == 0;
    let copy = env::temp_dir().join(format!("greenroom-programs-{}", std::process::id()));
    let program = copy.join("run");
    let failed = |e: std::io::Error| format!("{}: {e}", copy.display());
    let (hostile, verdicts) = programs::folders(None);
    copy_folder(&hostile, &copy.join("hostile")).map_err(failed)?;
    copy_folder(&verdicts, &copy.join("verdicts")).map_err(failed)?;
    env::current_exe().and_then(|own| fs::copy(own, &program)).map_err(failed)?;
    let mut failures = 0;
    // A run that is broken off takes the one for its tier along.
    let with_parent = || {
        // SAFETY: a plain flag of the new process.
        unsafe { libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL) };
        Ok(())
    };
    for tier in TIERS {
        if options.tier.as_ref().is_some_and(|wanted| !tier.starts_with(wanted.as_str()))
            || tier.ends_with("root") && !root
        {
            continue;
        }
        let mut command = Command::new(&program);
        command
            .args(env::args().skip(1).collect::<Vec<_>>())
            .args(["--inside", "--tier", tier, "--copy"])
            .arg(&copy)
            .current_dir("/");
        command.env(
            VARIABLE,
            format!("secret{:x}", Instant::now().elapsed().as_nanos() + u128::from(std::process::id()) * 7_919_777),
        );
        if root && tier.ends_with("user") {
            command.uid(ORDINARY).gid(ORDINARY).env("HOME", "/nonexistent").env("PATH", "/usr/local/bin:/usr/bin:/bin");
        }
        // SAFETY: between fork and exec the function only makes one system call.
        unsafe { command.pre_exec(with_parent) };
        failures += usize::from(!command.status().map_err(failed)?.success());
    }
    let _ = fs::remove_dir_all(&copy);
    Ok(failures)
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    fs::set_permissions(to, fs::Permissions::from_mode(0o755))?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy_folder(&from, &to)?;
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}

/// A tier made ready, with everything around it.
pub struct Bench {
    name: String,
    host: Host,
    cold: Cold,
    warm: Warm,
    /// How many descriptors there were before the first box.
    bare: usize,
    /// The programs.
    pub suite: Suite,
    surroundings: Surroundings,
    /// How many processes there are between runs.
    at_rest: usize,
    /// What the control said at first.
    control: Option<Value>,
    /// Honest programs that fail, so that the hostile ones of their language prove nothing.
    pub unready: Vec<String>,
    number: i64,
}

/// Runs the suite in one tier; returns how much got through.
fn hostile(options: &Options) -> Result<usize, String> {
    let mut bench = Bench::new(options.tier.as_deref().unwrap_or_default(), options.copy.as_deref())?;
    println!("\n{}: {}", bench.name, bench.host.tier.as_ref().map_or_else(ToString::to_string, ToString::to_string));
    let resident = resident_mib();
    let chosen: Vec<Program> =
        bench.suite.programs.iter().filter(|program| chosen(options, &program.file)).cloned().collect();
    let (mut breaches, mut documented, mut gaps) = (0, 0, 0);
    let begun = Instant::now();
    for program in &chosen {
        let (outcome, mut found) = bench.examine(program);
        let known: Vec<String> = program
            .documented
            .iter()
            .filter(|known| bench.name.starts_with(known.split(':').next().unwrap_or("-")))
            .cloned()
            .collect();
        gaps += usize::from(String::from_utf8_lossy(&outcome.seen).contains("known gap:"));
        println!(
            "{:<36} {:<18} {:>5} ms {:>5} ms {:>4} MiB  {}",
            program.file,
            outcome.verdict,
            outcome.cpu.as_millis(),
            outcome.wall.as_millis(),
            outcome.memory >> 20,
            outcome.detail.chars().take(70).collect::<String>().replace('\n', " "),
        );
        if options.verbose {
            String::from_utf8_lossy(&outcome.seen)
                .lines()
                .for_each(|line| println!("    {}", line.chars().take(200).collect::<String>()));
        }
        if !found.is_empty() && !known.is_empty() {
            found.iter().for_each(|what| println!("  documented: {what}"));
            documented += 1;
            found.clear();
        }
        found.iter().for_each(|what| println!("  BREACH {what}"));
        breaches += usize::from(!found.is_empty());
    }
    let mut late = std::mem::take(&mut bench.unready);
    let strangers = bench.surroundings.strangers_in_libraries();
    late.extend(strangers.iter().map(|path| format!("{} was made", path.display())));
    if options.only.is_none() || options.only.as_deref() == Some("killed") {
        late.extend(bench.killed_judge(options)?);
    }
    let Bench { name, cold, warm, bare, surroundings, .. } = bench;
    drop((cold, warm));
    if let Err(left) = settled(0, Duration::from_secs(1)) {
        late.push(format!("after the end there were still {left:?}"));
    }
    if Surroundings::descriptors() > bare {
        late.push(format!("after the end there were {} descriptors, {bare} before", Surroundings::descriptors()));
    }
    drop(surroundings);
    late.iter().for_each(|what| println!("  BREACH {what}"));
    breaches += late.len();
    println!(
        "{name}: {} programs, {breaches} with breaches, {documented} with documented ones, {gaps} with known gaps; {:.0} s; the judge held {resident} MiB before and {} MiB after",
        chosen.len(),
        begun.elapsed().as_secs_f64(),
        resident_mib()
    );
    Ok(breaches)
}

fn chosen(options: &Options, file: &str) -> bool {
    options.only.as_ref().is_none_or(|name| file.contains(name.as_str()))
}

impl Bench {
    /// Makes a tier ready, and proves that honest programs run in it.
    pub fn new(tier: &str, copy: Option<&Path>) -> Result<Self, String> {
        let name = tier.to_owned();
        let surroundings = Surroundings::new()?;
        let host = probe(&name)?;
        let bare = Surroundings::descriptors();
        let warm = Warm::start(&host, &["numpy"]).map_err(|e| e.to_string())?;
        let suite = Suite::read(&programs::folders(copy).0)?;
        let cold = Cold::start(&host).map_err(|e| e.to_string())?;
        let mut bench = Self {
            name,
            host,
            cold,
            warm,
            bare,
            suite,
            surroundings,
            at_rest: usize::MAX,
            control: None,
            unready: Vec::new(),
            number: 1_000,
        };
        let mut first = bench.honest();
        // Two at once, so that the interpreters of a pair are there.
        let pair = Program {
            text: "def solve(where):\n    import time\n    time.sleep(0.2)\n".to_owned(),
            ..bench.suite.programs[0].clone()
        };
        bench.pair(&pair);
        for (language, text) in
            [(Language::Cpp, "int main() {}"), (Language::Rust, "fn main() {}"), (Language::JavaScript, "0")]
        {
            let outcome = ruling::cold(&bench.cold, &bench.host, language, text, &Limits::default());
            if !matches!(outcome.verdict.as_str(), "wrong answer" | "missing") {
                let said: String = String::from_utf8_lossy(&outcome.seen).chars().take(400).collect();
                let detail = outcome.detail;
                bench
                    .unready
                    .push(format!("an honest {language:?} program ends with {}: {detail} {said}", outcome.verdict));
            }
        }
        bench.rest();
        first.extend(bench.honest());
        if !first.is_empty() {
            return Err(format!("{}: the control fails before anything hostile ran: {first:?}", bench.name));
        }
        Ok(bench)
    }

    /// Takes the present state as that between runs.
    fn rest(&mut self) {
        thread::sleep(Duration::from_millis(100));
        self.at_rest = descendants().len();
        self.surroundings.remember();
    }

    /// Runs a hostile program, and says what got through.
    pub fn examine(&mut self, program: &Program) -> (Outcome, Vec<String>) {
        let resident = resident_mib();
        let outcome = match (program.language(), program.group.as_str()) {
            (Language::Python, "pairs") => self.pair(program),
            (Language::Python, _) => self.python(program),
            (Language::Sql, _) => self.sql(program),
            (language, _) => ruling::cold(
                &self.cold,
                &self.host,
                language,
                &self.surroundings.filled_in(&program.text),
                &program.limits,
            ),
        };
        let mut found = Vec::new();
        // A compiler that was ended with gigabytes in use takes its time to go.
        let patience = if program.language() == Language::Python { LATE } else { 10 * LATE };
        if let Err(left) = settled(self.at_rest, patience) {
            found.push(format!("there are more processes than {}: {left:?}", self.at_rest));
            let _ = settled(self.at_rest, Duration::from_secs(5));
        }
        found.extend(self.surroundings.changed(&outcome.seen));
        let allowed = if program.exits.is_empty() {
            !matches!(outcome.verdict.as_str(), "accepted" | "internal error")
        } else {
            outcome.verdict == "missing" || program.exits.contains(&outcome.verdict)
        };
        if !allowed {
            found.push(format!("the verdict is {}: {}", outcome.verdict, outcome.detail));
        }
        let limits = &program.limits;
        if outcome.verdict == "time limit" && outcome.cpu > limits.cpu + LATE {
            found.push(format!(
                "{} ms of CPU were used where {} were allowed",
                outcome.cpu.as_millis(),
                limits.cpu.as_millis()
            ));
        }
        let attempts = u32::try_from(last_attempt(&outcome.seen).unwrap_or(1)).unwrap_or(1).max(1);
        let compiled = outcome.verdict == "compile error";
        if !compiled && outcome.wall > (limits.wall + LATE) * attempts {
            found.push(format!("the run took {} ms", outcome.wall.as_millis()));
        }
        if !compiled && outcome.memory > 2 * limits.memory + (64 << 20) {
            found.push(format!("{} MiB were held", outcome.memory >> 20));
        }
        if resident_mib() > resident + 96 {
            found.push(format!("the judge grew from {resident} to {} MiB", resident_mib()));
        }
        if program.group == "leaks" {
            let text = self.suite.look.clone();
            let look = self.attempts(&Program { text, collect: false, ..program.clone() });
            found.extend(self.surroundings.changed(&look.seen));
            if !matches!(look.verdict.as_str(), "wrong answer" | "forbidden call") {
                found.push(format!("looking for traces ended with {}: {}", look.verdict, look.detail));
            }
        }
        found.extend(self.honest());
        found.sort();
        found.dedup();
        (outcome, found)
    }

    /// Runs the control; it must answer rightly and see the same surroundings as ever.
    fn honest(&mut self) -> Vec<String> {
        let text = self.suite.control.clone();
        let number = self.next_number();
        let asked = Asked {
            mode: "function",
            code: &text,
            collect: false,
            cases: vec![(
                dictionary(&[("args", Value::Tuple(vec![self.surroundings.described(number, "control")]))]),
                None,
            )],
            until_the_end: true,
            patient: false,
        };
        let limits = Limits { memory: 256 << 20, ..Limits::default() };
        let outcome = ruling::warm(&self.warm, &asked, &limits, &mut || ());
        let mut found = Vec::new();
        if outcome.verdict != "accepted" {
            found.push(format!(
                "the next honest run ended with {}: {} {}",
                outcome.verdict,
                outcome.detail,
                String::from_utf8_lossy(&outcome.seen)
            ));
            if let Ok(warm) = Warm::start(&self.host, &["numpy"]) {
                self.warm = warm;
            }
            return found;
        }
        let Some(Value::Tuple(parts)) = outcome.values.first() else {
            return vec!["the control answered something else".to_owned()];
        };
        if parts.first() != Some(&Value::Int(number * number + 1)) {
            found.push(format!("the control answered {:?}", parts.first()));
        }
        let surroundings = Value::Tuple(parts[1..].to_vec());
        match &self.control {
            None => self.control = Some(surroundings),
            Some(first) if *first == surroundings => {}
            Some(first) => {
                let (now, then) = (surroundings.to_string(), first.to_string());
                let at = now.chars().zip(then.chars()).take_while(|(a, b)| a == b).count().saturating_sub(40);
                let part = |text: &str| text.chars().skip(at).take(160).collect::<String>();
                found.push(format!("the next honest run saw …{}… in the place of …{}…", part(&now), part(&then)));
            }
        }
        found
    }

    fn next_number(&mut self) -> i64 {
        self.number += 7;
        self.number
    }

    fn python(&mut self, program: &Program) -> Outcome {
        self.attempts(program)
    }

    /// Starts a program anew after each forbidden call, with the attempt that comes after it.
    fn attempts(&mut self, program: &Program) -> Outcome {
        let mut begin = 0;
        let mut all: Option<Outcome> = None;
        loop {
            let text = self.suite.with_prelude(&program.text, begin);
            let cases = if program.group == "forged" { 2 } else { 1 };
            let asked = self.asked(program, &text, cases, "alone");
            let mut outcome = ruling::warm(&self.warm, &asked, &program.limits, &mut || ());
            let reached = last_attempt(&outcome.seen);
            if let Some(before) = all {
                outcome.seen = [before.seen, outcome.seen].concat();
                outcome.wall += before.wall;
                if before.verdict == "forbidden call" && outcome.verdict == "wrong answer" {
                    outcome.verdict = before.verdict;
                    outcome.detail = before.detail;
                }
            }
            match reached {
                Some(reached) if outcome.verdict == "forbidden call" && reached > begin => begin = reached,
                _ => return outcome,
            }
            all = Some(outcome);
        }
    }

    fn asked<'a>(&mut self, program: &Program, text: &'a str, cases: usize, role: &str) -> Asked<'a> {
        let cases = (0..cases).map(|_| {
            let number = self.next_number();
            let described = self.surroundings.described(number, role);
            (dictionary(&[("args", Value::Tuple(vec![described]))]), Some(Value::Int(number * number + 1)))
        });
        Asked {
            mode: "function",
            code: text,
            collect: program.collect,
            cases: cases.collect(),
            until_the_end: matches!(program.group.as_str(), "time" | "leaks"),
            patient: program.patient,
        }
    }

    fn sql(&mut self, program: &Program) -> Outcome {
        let text = self.surroundings.filled_in(&program.text);
        let setup = "CREATE TABLE t (x); INSERT INTO t VALUES (1), (2);";
        let case = dictionary(&[("setup", Value::text(setup)), ("query", Value::None)]);
        let asked = Asked {
            mode: "sql",
            code: &text,
            collect: false,
            cases: vec![(case, Some(Value::None))],
            until_the_end: false,
            patient: false,
        };
        let mut outcome = ruling::warm(&self.warm, &asked, &program.limits, &mut || ());
        if outcome.error.is_some() {
            // The message quotes the statement.
            outcome.seen = String::from_utf8_lossy(&outcome.seen).replace("BREACH", "quoted").into_bytes();
        }
        outcome
    }

    /// Runs both halves of a pair at once.
    fn pair(&mut self, program: &Program) -> Outcome {
        let text = self.suite.with_prelude(&program.text, 0);
        let (first, second) = (self.asked(program, &text, 1, "a"), self.asked(program, &text, 1, "b"));
        let (warm, limits) = (&self.warm, &program.limits);
        let (first, mut second) = thread::scope(|scope| {
            let first = scope.spawn(|| ruling::warm(warm, &first, limits, &mut || ()));
            let second = ruling::warm(warm, &second, limits, &mut || ());
            (first.join().expect("the judge does not panic"), second)
        });
        second.seen.extend(first.seen);
        second
    }

    /// Kills a judge in the midst of its run and looks for what it leaves.
    fn killed_judge(&mut self, options: &Options) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        for kind in ["warm", "cold"] {
            let copy = options.copy.clone().ok_or("--inside needs --copy")?;
            let mut command = Command::new(env::current_exe().map_err(|e| e.to_string())?);
            command
                .args(["--inside", "--victim", "--only", kind, "--tier", &self.name, "--copy"])
                .arg(copy)
                .stdout(Stdio::piped());
            let mut victim = command.spawn().map_err(|e| e.to_string())?;
            let mut line = String::new();
            let heard = victim.stdout.take().map(|output| BufReader::new(output).read_line(&mut line));
            thread::sleep(Duration::from_millis(50));
            let during = descendants().len();
            victim.kill().and_then(|()| victim.wait()).map_err(|e| e.to_string())?;
            if line.trim() != "running" || during < self.at_rest + 2 {
                found.push(format!("the judge that was to be killed ({kind}) did not run: {heard:?} {line} {during}"));
            }
            let begun = Instant::now();
            let _ = settled(self.at_rest, Duration::from_secs(2));
            println!(
                "{:<36} {:>4} processes, none left after {} ms",
                format!("killed judge ({kind})"),
                during - self.at_rest,
                begun.elapsed().as_millis()
            );
            if let Err(left) = settled(self.at_rest, Duration::ZERO) {
                found.push(format!("after the judge was killed ({kind}) there were still {left:?}"));
            }
        }
        found.extend(self.surroundings.changed(b""));
        Ok(found)
    }
}

fn last_attempt(seen: &[u8]) -> Option<usize> {
    let text = String::from_utf8_lossy(seen);
    let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok();
    text.split("attempt ").skip(1).filter_map(digits).max()
}

/// The host with the tier that a name asks for, or why it does not work here.
pub fn probe(name: &str) -> Result<Host, String> {
    // SAFETY: this call always succeeds.
    let root = unsafe { libc::geteuid() } == 0;
    let tier = if name.starts_with("T1") { Tier::Namespaces { root } } else { Tier::Landlock };
    let host = Host::probe(&Settings { tier: Some(tier), ..Settings::default() });
    match &host.tier {
        Ok(_) => Ok(host),
        Err(refusal) => Err(format!("{name}: {refusal}")),
    }
}

/// Runs something endless and says so, until it is killed.
fn be_victim(options: &Options) -> Result<usize, String> {
    let host = probe(options.tier.as_deref().unwrap_or_default())?;
    let hour = Duration::from_secs(3_600);
    let limits = Limits { cpu: hour, idle: hour, wall: hour, ..Limits::default() };
    if options.only.as_deref() == Some("cold") {
        let cold = Cold::start(&host).map_err(|e| e.to_string())?;
        println!("running");
        let text = "for (;;) {}";
        return Ok(ruling::cold(&cold, &host, Language::JavaScript, text, &limits).values.len());
    }
    let warm = Warm::start(&host, &[]).map_err(|e| e.to_string())?;
    let asked = Asked {
        mode: "function",
        code: "def solve():\n    while True: pass\n",
        collect: false,
        cases: vec![(dictionary(&[("args", Value::Tuple(vec![]))]), None)],
        until_the_end: true,
        patient: false,
    };
    Ok(ruling::warm(&warm, &asked, &limits, &mut || println!("running")).values.len())
}

/// Runs the labeled set; returns how many verdicts differ.
fn labeled(options: &Options) -> Result<usize, String> {
    let name = options.tier.clone().unwrap_or_default();
    let host = probe(&name)?;
    let warm = Warm::start(&host, &["numpy"]).map_err(|e| e.to_string())?;
    let set = programs::labeled(&programs::folders(options.copy.as_deref()).1)?;
    println!("\n{name}");
    let stop = AtomicBool::new(options.repeat == 0);
    let load = 2 * thread::available_parallelism().map_or(2, usize::from);
    let mut wrong = 0;
    thread::scope(|scope| {
        if options.repeat > 0 {
            (0..load).for_each(|_| {
                scope.spawn(|| {
                    while !stop.load(Ordering::Relaxed) {
                        std::hint::spin_loop();
                    }
                });
            });
        }
        for program in set.iter().filter(|program| chosen(options, &program.file) && name.starts_with(&program.tier)) {
            let mut tally: Vec<(String, usize)> = Vec::new();
            for _ in 0..options.repeat.max(1) {
                let outcome = one_of_set(&warm, program);
                let text = differs(program, &outcome).unwrap_or_else(|| outcome.verdict.clone());
                match tally.iter_mut().find(|(known, _)| *known == text) {
                    Some((_, count)) => *count += 1,
                    None => tally.push((text, 1)),
                }
            }
            let right = tally.len() == 1 && program.exits.contains(&tally[0].0);
            wrong += usize::from(!right);
            let said: Vec<String> = tally
                .iter()
                .map(|(text, count)| if *count == 1 { text.clone() } else { format!("{count} x {text}") })
                .collect();
            println!("{} {:<34} {}", if right { "   " } else { "NOT" }, program.file, said.join("; "));
        }
        stop.store(true, Ordering::Relaxed);
    });
    println!("{name}: {wrong} of {} programs did not get their verdict", set.len());
    Ok(wrong)
}

/// Runs a program of the labeled set on two cases.
pub fn one_of_set(warm: &Warm, program: &Program) -> Outcome {
    let case = |number: i64| {
        (dictionary(&[("args", Value::Tuple(vec![Value::Int(number)]))]), Some(Value::Int(number * number + 1)))
    };
    let asked = Asked {
        mode: "function",
        code: &program.text,
        collect: false,
        cases: vec![case(12), case(3)],
        until_the_end: false,
        patient: false,
    };
    ruling::warm(warm, &asked, &program.limits, &mut || ())
}

/// Says how an outcome differs from what the list asks, if it does.
pub fn differs(program: &Program, outcome: &Outcome) -> Option<String> {
    let said = format!("{}: {}", outcome.verdict, outcome.detail);
    if !program.exits.contains(&outcome.verdict) {
        return Some(format!("{said} in the place of {}", program.exits.join(", ")));
    }
    let (class, line) = outcome.error.clone().unzip();
    if program.error.is_some() && (class != program.error || line.flatten() != program.line) {
        return Some(format!("{said} in the place of {:?} in line {:?}", program.error, program.line));
    }
    let signal = outcome.signal.map(i64::from);
    if !program.signals.is_empty() && !signal.is_some_and(|signal| program.signals.contains(&signal)) {
        return Some(format!("{said} in the place of a signal of {:?}", program.signals));
    }
    None
}
