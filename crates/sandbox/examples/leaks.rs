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
        zombies: usize,
        mounts: usize,
        cgroups: usize,
        files: usize,
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
        // Interpreters that replace others need a moment to start.
        std::thread::sleep(Duration::from_secs(1));
        let (before, memory_before) = (see(), resident()?);
        let begun = Instant::now();
        for number in 0..runs {
            one(number)?;
        }
        println!("{runs} runs in {:.1} s", begun.elapsed().as_secs_f64());
        std::thread::sleep(Duration::from_secs(1));
        let (after, memory_after) = (see(), resident()?);
        println!("before: {before:?}, {memory_before} KiB\nafter:  {after:?}, {memory_after} KiB");
        drop((warm, cold));
        let end = see();
        println!("at the end: {end:?}");
        let grown = memory_after as f64 / memory_before as f64;
        // A child that stands ready is known by two descriptors, if anybody has looked yet.
        let standing = 2 * before.children;
        let descriptors = after.descriptors <= before.descriptors + standing;
        // The whole machine's control groups are counted, and others may remove some of theirs meanwhile. An interpreter that is still starting has no child.
        let same = |one: &Seen, other: &Seen| {
            let blank = |seen: &Seen| Seen { descriptors: 0, cgroups: 0, children: 0, ..seen.clone() };
            blank(one) == blank(other) && other.cgroups <= one.cgroups && other.children <= one.children
        };
        let all_gone = same(&empty, &end) && end.descriptors == empty.descriptors;
        if !descriptors || !same(&before, &after) || !all_gone || grown > 1.05 {
            return Err(format!("something was left behind; memory grew to {grown:.3} of what it was").into());
        }
        println!("nothing was left behind; memory is {grown:.3} of what it was");
        Ok(())
    }

    fn see() -> Seen {
        let own = std::process::id().to_string();
        let count = |folder: &str| fs::read_dir(folder).map_or(0, Iterator::count);
        let list = Process::new("ps")
            .args(["-eo", "pid=,ppid=,stat="])
            .output()
            .map(|output| output.stdout)
            .unwrap_or_default();
        let list = String::from_utf8_lossy(&list).into_owned();
        let processes: Vec<Vec<&str>> = list.lines().map(|line| line.split_whitespace().collect()).collect();
        let mut mine = vec![own.as_str()];
        let mut zombies = 0;
        let mut at = 0;
        while at < mine.len() {
            let parent = mine[at];
            for process in processes.iter().filter(|process| process.len() == 3 && process[1] == parent) {
                mine.push(process[0]);
                zombies += usize::from(process[2].starts_with('Z'));
            }
            at += 1;
        }
        Seen {
            descriptors: count("/proc/self/fd"),
            children: mine.len() - 1,
            zombies,
            mounts: fs::read_to_string("/proc/self/mountinfo").map_or(0, |text| text.lines().count()),
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

    /// The resident set of this process in KiB.
    fn resident() -> Result<u64, Box<dyn std::error::Error>> {
        let status = fs::read_to_string("/proc/self/status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.split_whitespace().next().ok_or("no number")?.parse()?)
    }
}
