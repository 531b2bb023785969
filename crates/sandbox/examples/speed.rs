//! What a run costs, beside bare processes and bubblewrap, measured in one go.
//!
//! ```text
//! speed [RUNS] [warm | cold]      takes real-time priority when it may
//! ```

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("the sandbox has no tier on this system yet");
}

#[cfg(target_os = "linux")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    measure::all()
}

#[cfg(target_os = "linux")]
mod measure {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Child, Command as Process, Stdio};
    use std::time::{Duration, Instant};

    use sandbox::{Cold, Command, Event, Exit, Host, Job, Limits, Python, Reply, Settings, Warm};

    type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

    /// A stand-in for the real program of the box, which computes with numpy and reports. So the figures are of the box alone.
    const HARNESS: &str = "
import os
def main(channel):
    os.read(channel, 65536)
    import numpy
    text = b'V%d' % int(numpy.arange(10).sum())
    os.write(channel, len(text).to_bytes(4, 'little') + text)
    os.read(channel, 1)
";

    /// The least that a run can cost: the same work in a child of an interpreter started like the one in the box, with nothing around it.
    const FORKS: &str = "
import gc, os, sys
import numpy
gc.collect()
gc.freeze()
print('ready', flush=True)
for line in sys.stdin:
    for _ in range(int(line)):
        child = os.fork()
        if child == 0:
            os._exit(0 if numpy.arange(10).sum() == 45 else 1)
        if os.waitpid(child, 0)[1] != 0:
            sys.exit('a child failed')
    print('done', flush=True)
";

    pub fn all() -> Outcome<()> {
        let runs = std::env::args().nth(1).map_or(Ok(300), |text| text.parse())?;
        let part = std::env::args().nth(2).unwrap_or_default();
        let real_time = take_priority();
        println!("{} runs each, {} priority; milliseconds", runs, if real_time { "real-time" } else { "normal" });

        let begun = Instant::now();
        let host = Host::probe(&Settings::default());
        let probed = begun.elapsed();
        let tier = host.tier.clone()?;
        let python = host.python.clone().ok_or("no python")?;
        println!("tier: {tier}");
        println!("{:44} {:8.1}", "probing the host", milliseconds(probed));
        println!("{:44} {:>8} {:>8} {:>8}", "", "p50", "p95", "runs/s");
        if part != "cold" {
            warm_runs(&host, &python, runs)?;
        }
        if part != "warm" {
            cold_runs(&host, &python, runs)?;
        }
        Ok(())
    }

    fn warm_runs(host: &Host, python: &Python, runs: usize) -> Outcome<()> {
        let begun = Instant::now();
        let warm = Warm::start_with(host, &["numpy"], HARNESS, "")?;
        println!("{:44} {:8.1}", "warm interpreter ready", milliseconds(begun.elapsed()));
        println!("python {}", warm.versions().replace('\n', ", ").trim_start_matches("python "));
        let request = || run(&warm);
        sample(20, Duration::ZERO, &request)?;
        line("warm numpy, back to back", &sample(runs, Duration::ZERO, &request)?);
        line("warm numpy, standby child, 10 ms apart", &sample(runs, Duration::from_millis(10), &request)?);
        for workers in [1, 2] {
            // Taken twice and beside each other: what else the machine does meets both.
            let (mut ours, mut bare) = (0.0_f64, 0.0_f64);
            for _ in 0..2 {
                ours = ours.max(rate(workers, runs * 2, &request)?);
                bare = bare.max(bare_forks(python, workers, runs * 2)?);
            }
            println!("{:44} {bare:26.0}", format!("forks of a numpy interpreter, {workers} at a time"));
            println!(
                "{:44} {ours:26.0}  ({:.2} of bare forks)",
                format!("warm numpy, {workers} at a time"),
                ours / bare
            );
        }
        Ok(())
    }

    /// Bare forks per second, by so many interpreters at once.
    fn bare_forks(python: &Python, workers: usize, runs: usize) -> Outcome<f64> {
        let mut interpreters = (0..workers).map(|_| Forker::start(python)).collect::<Outcome<Vec<_>>>()?;
        let begun = Instant::now();
        for forker in &mut interpreters {
            writeln!(forker.requests, "{}", runs / workers)?;
        }
        interpreters.iter_mut().try_for_each(Forker::wait)?;
        Ok(runs as f64 / begun.elapsed().as_secs_f64())
    }

    /// An interpreter outside any box that forks when told to.
    struct Forker {
        process: Child,
        requests: std::process::ChildStdin,
        replies: BufReader<std::process::ChildStdout>,
    }

    impl Forker {
        fn start(python: &Python) -> Outcome<Forker> {
            let mut process = Process::new(&python.executable)
                .args(["-s", "-S", "-c", FORKS])
                .env("PYTHONPATH", numpy_directory(python)?)
                .env("OPENBLAS_NUM_THREADS", "1")
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()?;
            let requests = process.stdin.take().ok_or("no way to the interpreter")?;
            let replies = BufReader::new(process.stdout.take().ok_or("no way from the interpreter")?);
            let mut forker = Forker { process, requests, replies };
            forker.wait()?;
            Ok(forker)
        }

        fn wait(&mut self) -> Outcome<()> {
            let mut line = String::new();
            if self.replies.read_line(&mut line)? == 0 { Err("the interpreter ended".into()) } else { Ok(()) }
        }
    }

    /// Where numpy lies: without `site` an interpreter does not know.
    fn numpy_directory(python: &Python) -> Outcome<String> {
        let ask = "import numpy, os; print(os.path.dirname(os.path.dirname(numpy.__file__)))";
        let output = Process::new(&python.executable).args(["-c", ask]).output()?;
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    }

    impl Drop for Forker {
        fn drop(&mut self) {
            let _ = self.process.kill();
            let _ = self.process.wait();
        }
    }

    fn cold_runs(host: &Host, python: &Python, runs: usize) -> Outcome<()> {
        let cold = Cold::start(host)?;
        let direct = python.executable.to_string_lossy().into_owned();
        // Without `site`, whose `.pth` files run whatever other programs of this machine have put there.
        let programs: [(&str, Vec<&str>); 2] = [
            ("/bin/true", vec!["/bin/true"]),
            ("python3 -I -S -c pass", vec![direct.as_str(), "-I", "-S", "-c", "pass"]),
        ];
        for (name, argv) in programs {
            let read = prefixes(&direct);
            let boxed =
                Command { argv: argv.iter().map(|&word| word.to_owned()).collect(), read, ..Command::default() };
            let bare = || spawn(&argv);
            let ours = || match cold.run(&boxed, &Limits::default(), &mut |_| Reply::Wait)?.exit {
                Exit::Code(0) => Ok(()),
                other => Err(format!("{other:?}").into()),
            };
            sample(10, Duration::ZERO, &ours)?;
            // Turns are taken run by run, so that a busy moment of the machine meets all of them.
            let mut times = [const { Vec::new() }; 3];
            let wrapped: Vec<&str> = BUBBLEWRAP.iter().chain(&argv).copied().collect();
            let theirs = || spawn(&wrapped);
            let has_bubblewrap = theirs().is_ok();
            for _ in 0..runs {
                times[0].push(time(&bare)?);
                times[1].push(time(&ours)?);
                if has_bubblewrap {
                    times[2].push(time(&theirs)?);
                }
            }
            line(&format!("{name}, bare"), &times[0]);
            line(&format!("{name}, boxed"), &times[1]);
            if has_bubblewrap {
                line(&format!("{name}, bubblewrap --unshare-all"), &times[2]);
            } else {
                println!("{name}, bubblewrap: skipped, it is not installed or cannot run here");
            }
            println!("{:44} {:8.2}", format!("{name}, added by the box"), median(&times[1]) - median(&times[0]));
        }
        Ok(())
    }

    const BUBBLEWRAP: [&str; 13] = [
        "bwrap",
        "--unshare-all",
        "--die-with-parent",
        "--ro-bind",
        "/",
        "/",
        "--tmpfs",
        "/tmp",
        "--dev",
        "/dev",
        "--proc",
        "/proc",
        "--",
    ];

    fn run(warm: &Warm) -> Outcome<()> {
        let mut answer = Vec::new();
        let job = Job { frames: vec![b"J".to_vec()], ..Job::default() };
        let run = warm.run(job, &Limits::default(), &mut |event| {
            let Event::Frame { body, .. } = event;
            answer = body.to_vec();
            Reply::Finish
        })?;
        if run.exit == Exit::Code(0) && answer == b"V45" { Ok(()) } else { Err(format!("{run:?}").into()) }
    }

    /// The directories that an interpreter outside the system's needs.
    fn prefixes(python: &str) -> Vec<std::path::PathBuf> {
        let prefix = std::path::Path::new(python).parent().and_then(std::path::Path::parent);
        prefix.filter(|prefix| !prefix.starts_with("/usr")).map(Into::into).into_iter().collect()
    }

    fn spawn(argv: &[&str]) -> Outcome<()> {
        let mut process = Process::new(argv[0]);
        process.args(&argv[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if process.status()?.success() { Ok(()) } else { Err("it failed".into()) }
    }

    fn time(work: &dyn Fn() -> Outcome<()>) -> Outcome<Duration> {
        let begun = Instant::now();
        work()?;
        Ok(begun.elapsed())
    }

    fn sample(runs: usize, pause: Duration, work: &dyn Fn() -> Outcome<()>) -> Outcome<Vec<Duration>> {
        (0..runs)
            .map(|_| {
                if !pause.is_zero() {
                    std::thread::sleep(pause);
                }
                time(work)
            })
            .collect()
    }

    /// Runs per second, by so many threads at once.
    fn rate(workers: usize, runs: usize, work: &(dyn Fn() -> Outcome<()> + Sync)) -> Outcome<f64> {
        let each = |count: usize| {
            let begun = Instant::now();
            let failed = std::thread::scope(|scope| {
                let threads: Vec<_> =
                    (0..workers).map(|_| scope.spawn(move || (0..count / workers).all(|_| work().is_ok()))).collect();
                threads.into_iter().any(|thread| !thread.join().unwrap_or(false))
            });
            if failed { Err("a run failed") } else { Ok(begun.elapsed()) }
        };
        each(workers * 20)?;
        Ok(runs as f64 / each(runs)?.as_secs_f64())
    }

    fn line(name: &str, times: &[Duration]) {
        let total: Duration = times.iter().sum();
        let (half, most) = (median(times), quantile(times, 0.95));
        println!("{name:44} {half:8.2} {most:8.2} {:8.0}", times.len() as f64 / total.as_secs_f64());
    }

    fn median(times: &[Duration]) -> f64 {
        quantile(times, 0.5)
    }

    fn quantile(times: &[Duration], part: f64) -> f64 {
        let mut sorted = times.to_vec();
        sorted.sort();
        milliseconds(sorted[((sorted.len() - 1) as f64 * part) as usize])
    }

    fn milliseconds(time: Duration) -> f64 {
        time.as_secs_f64() * 1000.0
    }

    /// Asks `chrt` for real-time priority, which everything started from here inherits.
    fn take_priority() -> bool {
        let own = std::process::id().to_string();
        let status = Process::new("chrt")
            .args(["--fifo", "--all-tasks", "--pid", "10", &own])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        status.is_ok_and(|status| status.success())
    }
}
