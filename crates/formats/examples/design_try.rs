//! Tries designs.
use domain::design::{lower, simulation};
fn main() {
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).unwrap();
        let begun = std::time::Instant::now();
        let reading = formats::design::read(&text);
        println!("== {file}: {} stations, {:?}", reading.design.stations.len(), begun.elapsed());
        for problem in &reading.problems { println!("{}", problem.shown(&text)); }
        let begun = std::time::Instant::now();
        let checked = domain::design::check::check(&reading.design);
        println!("checked in {:?}: rate {} peak {} cost ${:.0}/month", begun.elapsed(), checked.rate, checked.peak_rate, checked.cost * 30.44 * 86400.0);
        for problem in &checked.problems { println!("{}", problem.shown(&text)); }
        for (station, load) in reading.design.stations.iter().zip(&checked.stations) { println!("  {} rate {:.0} u {:?} machines {} hit {:?} held {:?} cost {:.0}", station.name, load.rate, load.utilization, load.machines, load.hit, load.held, load.cost*30.44*86400.0); }
        if std::env::var("RUN").is_err() { continue }
        let begun = std::time::Instant::now();
        match lower::lower(&reading.design) {
            Ok(lowered) => {
                println!("lowered in {:?}: {} stations, {} hops", begun.elapsed(), lowered.network.stations.len(), lowered.network.hops.len());
                for problem in &lowered.left_out { println!("  {problem}"); }
                let begun = std::time::Instant::now();
                let plan = simulation::Plan::lasting(&lowered.network, 1, 2_000_000).unwrap();
                let report = simulation::simulate(&lowered.network, &plan).unwrap();
                println!("simulated in {:?}: {} {:?} done {}", begun.elapsed(), match &report.state { simulation::State::Overloaded(all) => format!("overloaded {:?}", all.iter().take(3).map(|o| &report.stations[o.station].name).collect::<Vec<_>>()), other => format!("{other:?}") }, report.latency.map(|l| (l.mean.value, l.p50.value, l.p99.value)), report.done);
                for station in report.stations.iter().filter(|s| !s.name.contains('#') || s.name.ends_with("#1")) {
                    println!("  {} u {:.3} wait {:.6} rate {:.1}", station.name, station.utilization.value, station.wait.value, station.throughput.value);
                }
            }
            Err(problems) => for problem in problems { println!("{}", problem.shown(&text)); },
        }
    }
}
