//! Runs many programs and looks what they leave behind: descriptors, zombies, mounts, cgroups, files, memory.
//!
//! ```text
//! leaks [RUNS]      10,000 unless said otherwise
//! ```

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("the sandbox has no tier on this system yet");
}

#[cfg(target_os = "linux")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    linux::look()
}

#[cfg(target_os = "linux")]
#[path = "../tests/frames/mod.rs"]
#[expect(dead_code, clippy::unwrap_used, reason = "the tests use more of it")]
mod frames;

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;
    use std::process::Command as Process;
    use std::time::{Duration, Instant};

    use sandbox::{Cold, Command, Event, Host, Job, Limits, Reply, Settings, Warm};

    use crate::frames::{case, function};

    /// One honest program, and some that end in other ways.
    const PROGRAMS: [&str; 6] = [
        "import numpy\ndef f(x):\n    print(x)\n    return float(numpy.arange(x).sum())\n",
        "import os\ndef f(x):\n    os.abort()\n",
        "def f(x):\n    while True: pass\n",
        "import os\ndef f(x):\n    os.fork()\n",
        "import os\ndef f(x):\n    while True: os.write(1, bytes(65536))\n",
        "def f(x):\n    for n in range(100): open('f%d' % n, 'w').write('x')\n",
    ];

    #[derive(Debug, Clone, PartialEq, Eq)]
    struct Seen {
        descriptors: usize,
        children: usize,
        /// Children of interpreters, which wait for a job.
        standing: usize,
        zombies: usize,
        mounts: usize,
        cgroups: usize,
        files: usize,
        /// The most descriptors of a launcher or interpreter.
        descriptors_inside: usize,
        /// The most mounts that a launcher or interpreter sees.
        mounts_inside: usize,
    }

    impl Seen {
        /// Whether nothing is more than it was. Other programs of the machine make and remove control groups, too, and a child that stands ready is known by
        /// two descriptors if anybody has looked yet.
        fn is_no_more_than(&self, before: &Self) -> bool {
            let alike = |seen: &Self| Self { descriptors: 0, cgroups: 0, ..seen.clone() };
            let apart = self.descriptors.abs_diff(before.descriptors);
            alike(self) == alike(before) && self.cgroups <= before.cgroups && apart <= 2 * before.standing
        }
    }

    pub fn look() -> Result<(), Box<dyn std::error::Error>> {
        let runs: usize = std::env::args().nth(1).map_or(Ok(10_000), |text| text.parse())?;
        let host = Host::probe(&Settings::default());
        let empty = see();
        println!("tier: {}", host.tier.clone()?);
        let warm = Warm::start(&host, &["numpy"])?;
        let cold = Cold::start(&host)?;
        let limits = Limits { cpu: Duration::from_millis(20), output: 1 << 20, ..Limits::default() };
        let program = Command { argv: vec!["/bin/true".to_owned()], ..Command::default() };
        let one = |number: usize| -> Result<(), Box<dyn std::error::Error>> {
            // One run in ten misbehaves, one in ten is a program started afresh.
            let code = if number % 10 == 3 { PROGRAMS[number / 10 % PROGRAMS.len()] } else { PROGRAMS[0] };
            if number % 10 == 7 {
                cold.run(&program, &limits, &mut |_| Reply::Wait)?;
            } else {
                let job = Job { frames: vec![function(code, "f")], ..Job::default() };
                warm.run(job, &limits, &mut |Event::Frame { body, .. }| match body[0] {
                    b'R' => Reply::Send(case(7)),
                    _ => Reply::Finish,
                })?;
            }
            Ok(())
        };
        for number in 0..200 {
            one(number)?;
        }
        let (before, memory_before) = (settled(), resident()?);
        let begun = Instant::now();
        for number in 0..runs {
            one(number)?;
        }
        println!("{runs} runs in {:.1} s", begun.elapsed().as_secs_f64());
        let (after, memory_after) = (settled(), resident()?);
        println!("before: {before:?}, {memory_before} KiB\nafter:  {after:?}, {memory_after} KiB");
        drop((warm, cold));
        let end = see();
        println!("at the end: {end:?}");
        let grown = memory_after as f64 / memory_before as f64;
        if !after.is_no_more_than(&before) || !end.is_no_more_than(&empty) || grown > 1.05 {
            return Err(format!("something was left behind; memory grew to {grown:.3} of what it was").into());
        }
        println!("nothing was left behind; memory is {grown:.3} of what it was");
        Ok(())
    }

    /// What is seen once it has been the same for a while: interpreters that replace others need a moment to start, the longer the busier the machine is.
    fn settled() -> Seen {
        let begun = Instant::now();
        let (mut last, mut same) = (see(), 0);
        while same < 10 && begun.elapsed() < Duration::from_secs(120) {
            std::thread::sleep(Duration::from_millis(300));
            let now = see();
            // Each interpreter has its child by then, and each child an interpreter.
            let complete = 2 * now.standing + OTHERS == now.children;
            let as_before = last == Seen { cgroups: last.cgroups, ..now.clone() };
            same = if complete && as_before { same + 1 } else { 0 };
            last = now;
        }
        last
    }

    /// Descendants that are neither interpreters nor children of theirs: two launchers, and the program that lists them.
    const OTHERS: usize = 3;

    fn see() -> Seen {
        let own = std::process::id().to_string();
        let list = Process::new("ps")
            .args(["-eo", "pid=,ppid=,stat="])
            .output()
            .map(|output| output.stdout)
            .unwrap_or_default();
        let list = String::from_utf8_lossy(&list).into_owned();
        let processes: Vec<Vec<&str>> = list.lines().map(|line| line.split_whitespace().collect()).collect();
        let mut mine = vec![(own.as_str(), 0)];
        let mut zombies = 0;
        let mut at = 0;
        while at < mine.len() {
            let (parent, depth) = mine[at];
            for process in processes.iter().filter(|process| process.len() == 3 && process[1] == parent) {
                mine.push((process[0], depth + 1));
                zombies += usize::from(process[2].starts_with('Z'));
            }
            at += 1;
        }
        let most = |count: &dyn Fn(&str) -> usize| {
            mine.iter().filter(|(_, depth)| matches!(depth, 1 | 2)).map(|(pid, _)| count(pid)).max().unwrap_or(0)
        };
        Seen {
            descriptors: descriptors("self"),
            children: mine.len() - 1,
            standing: mine.iter().filter(|(_, depth)| *depth == 3).count(),
            zombies,
            mounts: mounts("self"),
            descriptors_inside: most(&descriptors),
            mounts_inside: most(&mounts),
            cgroups: fs::read_to_string("/proc/cgroups").map_or(0, |text| {
                text.lines().filter_map(|line| line.split_whitespace().nth(2)?.parse::<usize>().ok()).sum()
            }),
            files: fs::read_dir(std::env::temp_dir()).map_or(0, |entries| {
                entries
                    .flatten()
                    .filter(|entry| entry.file_name().to_string_lossy().starts_with(&format!("greenroom-{own}")))
                    .count()
            }),
        }
    }

    fn descriptors(pid: &str) -> usize {
        fs::read_dir(format!("/proc/{pid}/fd")).map_or(0, Iterator::count)
    }

    fn mounts(pid: &str) -> usize {
        fs::read_to_string(format!("/proc/{pid}/mountinfo")).map_or(0, |text| text.lines().count())
    }

    /// The resident set of this process in KiB.
    fn resident() -> Result<u64, Box<dyn std::error::Error>> {
        let status = fs::read_to_string("/proc/self/status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.split_whitespace().next().ok_or("no number")?.parse()?)
    }
}
