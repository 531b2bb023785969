//! Whether the growth of running time is read right: nine functions, five times each, on a machine with ten busy processes.

use app::Judge;
use domain::judge::{Growth, Problem};

use super::load::Busy;
use super::packs::{Pack, judged};
use super::{Aim, Outcome, line};

/// A function whose growth is known.
struct Known {
    name: &'static str,
    growth: Growth,
    sizes: (u64, u64),
    entry: &'static str,
    case: (&'static str, &'static str),
    solution: &'static str,
    sized: &'static str,
}

const REPEATS: usize = 5;
const LOAD: usize = 10;

const NUMBERS: &str = "def sized(n, rng):\n    return ([rng.randint(-n, n) for _ in range(n)],)\n";
const DISTINCT: &str = "def sized(n, rng):\n    return (rng.sample(range(10 * n), n),)\n";

const KNOWN: [Known; 9] = [
    Known {
        name: "constant",
        growth: Growth::Constant,
        sizes: (16, 65536),
        entry: "middle",
        case: ("middle([1, 2, 3])", "2"),
        solution: "def middle(values):\n    return values[len(values) // 2]\n",
        sized: NUMBERS,
    },
    Known {
        name: "binary search",
        growth: Growth::Log,
        sizes: (16, 65536),
        entry: "find",
        case: ("find([1, 3, 5], 5)", "2"),
        solution: "
def find(values, wanted):
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(values) and values[low] == wanted else -1
",
        sized: "def sized(n, rng):\n    return ([2 * i for i in range(n)], 2 * rng.randrange(n) + 1)\n",
    },
    Known {
        name: "sum",
        growth: Growth::Linear,
        sizes: (16, 16384),
        entry: "total",
        case: ("total([1, 2, 3])", "6"),
        solution: "def total(values):\n    result = 0\n    for value in values:\n        result += value\n    return result\n",
        sized: NUMBERS,
    },
    Known {
        name: "hash set",
        growth: Growth::Linear,
        sizes: (16, 16384),
        entry: "repeats",
        case: ("repeats([1, 2, 1])", "True"),
        solution: "
def repeats(values):
    seen = set()
    for value in values:
        if value in seen:
            return True
        seen.add(value)
    return False
",
        sized: DISTINCT,
    },
    Known {
        name: "sort",
        growth: Growth::NLogN,
        sizes: (16, 16384),
        entry: "ordered",
        case: ("ordered([3, 1, 2])", "[1, 2, 3]"),
        solution: "def ordered(values):\n    return sorted(values)\n",
        sized: DISTINCT,
    },
    Known {
        name: "merge sort",
        growth: Growth::NLogN,
        sizes: (16, 16384),
        entry: "ordered",
        case: ("ordered([3, 1, 2])", "[1, 2, 3]"),
        solution: "
def ordered(values):
    if len(values) < 2:
        return list(values)
    middle = len(values) // 2
    left, right = ordered(values[:middle]), ordered(values[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]
",
        sized: DISTINCT,
    },
    Known {
        name: "pairs",
        growth: Growth::Quadratic,
        sizes: (16, 1024),
        entry: "pairs",
        case: ("pairs([1, -1, 2])", "1"),
        solution: "
def pairs(values):
    count = 0
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            if values[i] + values[j] == 0:
                count += 1
    return count
",
        sized: NUMBERS,
    },
    Known {
        name: "insertion sort",
        growth: Growth::Quadratic,
        sizes: (16, 1024),
        entry: "ordered",
        case: ("ordered([3, 1, 2])", "[1, 2, 3]"),
        solution: "
def ordered(values):
    values = list(values)
    for i in range(1, len(values)):
        value, j = values[i], i
        while j > 0 and values[j - 1] > value:
            values[j] = values[j - 1]
            j -= 1
        values[j] = value
    return values
",
        sized: DISTINCT,
    },
    Known {
        name: "triples",
        growth: Growth::Cubic,
        sizes: (8, 256),
        entry: "triples",
        case: ("triples([1, -1, 0])", "1"),
        solution: "
def triples(values):
    count = 0
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            for k in range(j + 1, len(values)):
                if values[i] + values[j] + values[k] == 0:
                    count += 1
    return count
",
        sized: NUMBERS,
    },
];

/// What a candidate would write who thinks that the judge asks the interpreter for the time.
const STOPPED_CLOCKS: &str = "
import time
for _name in ('time', 'perf_counter', 'process_time', 'monotonic', 'thread_time'):
    setattr(time, _name, lambda: 0.0)
    setattr(time, _name + '_ns', lambda: 0)
";

impl Known {
    fn problem(&self) -> Outcome<Problem> {
        let (smallest, largest) = self.sizes;
        Pack {
            name: &self.name.replace(' ', "-"),
            entry: self.entry,
            front: &format!("[growth]\ntarget = \"{}\"\nsizes = [{smallest}, {largest}]", self.growth),
            cases: &format!("[[case]]\nname = \"small\"\ncall = \"{}\"\nexpect = \"{}\"\n", self.case.0, self.case.1),
            solution: self.solution,
            tests: Some(self.sized),
        }
        .read()
    }
}

#[derive(Default)]
struct Tally {
    measured: usize,
    exact: usize,
    slope: usize,
    /// Solutions within their target that were refused.
    refused: usize,
    /// Of those that grow faster than n, how many a target of one power of n less would refuse.
    caught: usize,
    catchable: usize,
}

pub fn measure() -> Outcome<()> {
    let judge = Judge::open()?;
    let busy = Busy::start(LOAD, 1800)?;
    // The load average follows slowly; this wait lets it show some of the load.
    std::thread::sleep(std::time::Duration::from_secs(15));
    let honest = round(&judge, "", REPEATS)?;
    report("", &honest, REPEATS);
    let stopped = round(&judge, STOPPED_CLOCKS, 2)?;
    report(", clocks stopped by the solution", &stopped, 2);
    drop(busy);
    Ok(())
}

fn round(judge: &Judge, before: &str, repeats: usize) -> Outcome<Tally> {
    let mut tally = Tally::default();
    for known in &KNOWN {
        let problem = known.problem()?;
        for repeat in 1..=repeats {
            // Each is another text, so that nothing is remembered from the one before.
            let code = format!("{before}{}# {repeat}\n", known.solution);
            let report = judged(judge, &problem, &code)?;
            let Some(growth) = &report.growth else {
                println!("  {} ({repeat}): not measured: {:?} {:?}", known.name, report.verdict, report.detail);
                tally.measured += 1;
                continue;
            };
            let fit = &growth.fit;
            tally.measured += 1;
            tally.exact += usize::from(fit.best == known.growth);
            tally.slope += usize::from(fit.slope == known.growth.slope());
            tally.refused += usize::from(fit.is_above(known.growth));
            let lower = match known.growth.slope() {
                Growth::Quadratic => Some(Growth::NLogN),
                Growth::Cubic => Some(Growth::QuadraticLog),
                _ => None,
            };
            tally.catchable += usize::from(lower.is_some());
            tally.caught += usize::from(lower.is_some_and(|lower| fit.is_above(lower)));
            if fit.best != known.growth {
                let points: Vec<String> =
                    fit.points.iter().map(|(n, seconds)| format!("{n}: {:.3} µs", seconds * 1e6)).collect();
                println!("  {} ({repeat}): {}, not {}: {}", known.name, fit.best, known.growth, points.join(", "));
            }
        }
    }
    Ok(tally)
}

fn report(how: &str, tally: &Tally, repeats: usize) {
    let n = format!("9 x {repeats}");
    // 43 of 45 may be exact, in proportion where fewer are measured.
    let exact = (tally.measured as f64 * 43.0 / 45.0).floor();
    let all = tally.measured as f64;
    line(&format!("right by slope class{how}"), tally.slope as f64, "", Aim::AtLeast(all), &n);
    line(&format!("exactly right{how}"), tally.exact as f64, "", Aim::AtLeast(exact), &n);
    line(&format!("within the target and yet refused{how}"), tally.refused as f64, "", Aim::AtMost(0.0), &n);
    let catchable = format!("{}", tally.catchable);
    line(&format!("one power of n too slow and refused{how}"), tally.caught as f64, "", Aim::Said("all"), &catchable);
}
