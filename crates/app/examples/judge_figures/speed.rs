//! How soon the judge is ready, and how fast it answers.

use std::thread;
use std::time::{Duration, Instant};

use app::Judge;
use domain::judge::{Problem, Verdict};

use super::packs::{Pack, judged};
use super::{Aim, Outcome, line, load, quantile};

const PLAIN: &str = "def total(values):\n    return sum(values)\n";
const NUMPY: &str = "import numpy as np\ndef total(values):\n    return float(np.sum(np.array(values)))\n";

const SUBMISSIONS: usize = 300;

pub fn measure() -> Outcome<()> {
    at("normal priority")?;
    if load::take_priority() {
        let all = at("real-time priority");
        load::give_priority_back();
        all?;
    }
    Ok(())
}

fn at(priority: &str) -> Outcome<()> {
    let problem = problem()?;
    let milliseconds = |begun: Instant| begun.elapsed().as_secs_f64() * 1000.0;
    let (mut opened, mut plain, mut numpy) = (Vec::new(), Vec::new(), Vec::new());
    for (code, times) in [(PLAIN, &mut plain), (NUMPY, &mut numpy)] {
        for _ in 0..5 {
            let begun = Instant::now();
            let judge = Judge::open()?;
            opened.push(milliseconds(begun));
            accepted(&judge, &problem, code)?;
            times.push(milliseconds(begun));
            // The interpreters that start ahead would slow the next round down.
            thread::sleep(Duration::from_millis(300));
        }
    }
    line(&format!("judge opened, {priority}"), quantile(&opened, 0.5), "ms", Aim::Said("part below"), "10");
    line(&format!("opened and first verdict, {priority}"), quantile(&plain, 0.5), "ms", Aim::AtMost(250.0), "5");
    line(&format!("opened and first numpy verdict, {priority}"), quantile(&numpy, 0.5), "ms", Aim::AtMost(300.0), "5");

    let judge = Judge::open()?;
    for _ in 0..20 {
        accepted(&judge, &problem, NUMPY)?;
    }
    for (pause, how, most) in [(0, "back to back", 2.0), (10, "10 ms apart", 1.3)] {
        let mut times = Vec::new();
        for _ in 0..SUBMISSIONS {
            thread::sleep(Duration::from_millis(pause));
            let begun = Instant::now();
            accepted(&judge, &problem, NUMPY)?;
            times.push(milliseconds(begun));
        }
        let n = SUBMISSIONS.to_string();
        line(
            &format!("warm numpy to verdict, {how}, p50, {priority}"),
            quantile(&times, 0.5),
            "ms",
            Aim::AtMost(most),
            &n,
        );
        line(
            &format!("warm numpy to verdict, {how}, p95, {priority}"),
            quantile(&times, 0.95),
            "ms",
            Aim::AtMost(5.0),
            &n,
        );
    }
    let begun = Instant::now();
    let fine = thread::scope(|scope| {
        let work = || (0..SUBMISSIONS).all(|_| accepted(&judge, &problem, NUMPY).is_ok());
        let threads = [scope.spawn(work), scope.spawn(work)];
        threads.map(|thread| thread.join().unwrap_or(false)).iter().all(|fine| *fine)
    });
    if !fine {
        return Err("a submission was not accepted".into());
    }
    let rate = 2.0 * SUBMISSIONS as f64 / begun.elapsed().as_secs_f64();
    line(&format!("submissions a second, two threads, {priority}"), rate, "/s", Aim::AtLeast(850.0), "600");
    Ok(())
}

fn accepted(judge: &Judge, problem: &Problem, code: &str) -> Outcome<()> {
    let report = judged(judge, problem, code)?;
    if report.verdict == Verdict::Accepted { Ok(()) } else { Err(format!("{:?}", report.verdict).into()) }
}

fn problem() -> Outcome<Problem> {
    Pack {
        name: "total",
        entry: "total",
        front: "[checker]\nkind = \"value\"",
        cases: "[[case]]\nname = \"three\"\ncall = \"total([1, 2, 3])\"\nexpect = \"6\"\n\n[[case]]\nname = \"none\"\ncall = \"total([])\"\nexpect = \"0\"\n",
        solution: PLAIN,
        tests: None,
    }
    .read()
}
