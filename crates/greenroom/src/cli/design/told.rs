//! A report of a design in the terminal.

use app::{
    DesignCheck, DesignReport, EstimateReport, FlowReport, Number, PhaseReport, RequirementReport, StationReport,
};
use domain::design::spoken::{Unit, count, dollars_a_month, rate, seconds, share};

use super::columns::columns;
use crate::cli::{Failure, paint, print};

/// Prints what a run brought.
pub fn run(report: &DesignReport, took: std::time::Duration) -> Result<(), Failure> {
    let title = if report.title.is_empty() { "your design" } else { &report.title };
    let case = report.case.as_ref().map_or(String::new(), |case| format!("case {case}"));
    let how = format!(
        "{} x {} simulated after {} of warm-up, seed {}, {} events in {}",
        report.replications,
        seconds(report.seconds),
        seconds(report.warm_up),
        report.seed,
        count(report.events as f64),
        seconds(took.as_secs_f64())
    );
    let facts = [case, if report.replications > 0 { how } else { String::new() }];
    let facts: Vec<&str> = facts.iter().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
    print(&format!("{}  {}", paint::strong(title), paint::faint(&facts.join(", "))))?;
    for doubt in &report.doubts {
        print(&format!("{} {}", paint::alert("!"), paint::wrapped(doubt, "  ").trim_start()))?;
    }
    for one in &report.approximations {
        print(&format!("{} {}", paint::faint("≈"), paint::wrapped(&one.says, "  ").trim_start()))?;
    }
    if report.replications > 0 {
        simulated(report)?;
    }
    if let Some(bottleneck) = &report.bottleneck {
        print(&paint::wrapped(bottleneck, ""))?;
    }
    estimates(&report.estimates)?;
    if let Some(passed) = report.passed {
        let score = report.score.map_or(String::new(), |score| format!(", {} of what the case asks", share(score)));
        let verdict = match (passed, report.replications > 0) {
            (true, true) => paint::found("it does what is required"),
            (false, true) => paint::alert("it does not do what is required"),
            (true, false) => paint::found("all estimates are right"),
            (false, false) => paint::alert("not all estimates are right"),
        };
        print(&format!("\n{verdict}{score}"))?;
    }
    Ok(())
}

/// What was seen of a design that was simulated.
fn simulated(report: &DesignReport) -> Result<(), Failure> {
    requirements(&report.requirements)?;
    flows(&report.flows)?;
    phases(&report.phases)?;
    stations(&report.stations, report.cost)?;
    language_models(&report.stations)?;
    shed(&report.stations)
}

/// Prints what arithmetic alone says of a sound design.
pub fn checked(check: &DesignCheck) -> Result<(), Failure> {
    let mut rows = vec![head(&["", "servers", "requests", "utilization", "cost"])];
    for station in &check.stations {
        let load = station
            .utilization
            .map_or(String::new(), |load| if load >= 1.0 { paint::alert(&share(load)) } else { share(load) });
        rows.push(vec![
            format!("{} {}", station.name, paint::faint(&station.kind)),
            if station.servers == 0 { String::new() } else { count(station.servers as f64) },
            rate(station.rate),
            load,
            if station.cost > 0.0 { dollars_a_month(station.cost) } else { String::new() },
        ]);
    }
    print(&format!("\n{}", paint::strong("by arithmetic, at the peak")))?;
    print(&columns(&rows, "  "))?;
    print(&format!("  {} come in, {} altogether", rate(check.peak), dollars_a_month(check.cost)))?;
    estimates(&check.estimates)
}

fn requirements(all: &[RequirementReport]) -> Result<(), Failure> {
    if all.is_empty() {
        return print(&paint::faint("nothing is required; say what in [requirement], such as p99 = \"200 ms\""));
    }
    print(&format!("\n{}", paint::strong("required")))?;
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|required| {
            let sign = match required.standing.as_str() {
                "holds" => paint::found("✓"),
                "fails" => paint::alert("✗"),
                "open" => "~".to_owned(),
                _ => "–".to_owned(),
            };
            let note = match (required.standing.as_str(), required.of_case) {
                ("open", _) => paint::faint("too close to call: run it longer (--seconds)"),
                ("not measured", _) => paint::faint("not measured"),
                (_, true) => paint::faint("by the case"),
                _ => String::new(),
            };
            vec![format!("{sign} {}", required.says), required.measured.clone(), note]
        })
        .collect();
    print(&columns(&rows, "  "))
}

fn flows(flows: &[FlowReport]) -> Result<(), Failure> {
    // Of one source all there is to say is what is said of all.
    let flows = if flows.len() == 2 { &flows[..1] } else { flows };
    print(&paint::strong("time to an answer"))?;
    let mut rows = vec![head(&["", "p50", "p95", "p99", "p99.9", "mean", "offered", "lost"])];
    for flow in flows {
        let time = |number: Number| number.said(Unit::Time);
        rows.push(vec![
            flow.name.clone(),
            time(flow.p50),
            time(flow.p95),
            time(flow.p99),
            time(flow.p999),
            time(flow.mean),
            rate(flow.offered.value.unwrap_or(0.0)),
            flow.lost.said(Unit::Share),
        ]);
    }
    print(&columns(&rows, "  "))
}

/// Prints what it was like before zones failed, meanwhile and afterwards.
fn phases(phases: &[PhaseReport]) -> Result<(), Failure> {
    if phases.is_empty() {
        return Ok(());
    }
    print(&paint::strong("when zones fail"))?;
    let mut rows = vec![head(&["", "from", "to", "p99", "answered", "lost"])];
    for phase in phases {
        rows.push(vec![
            if phase.gone.is_empty() { "all there".to_owned() } else { format!("without {}", phase.gone.join(", ")) },
            seconds(phase.from),
            seconds(phase.to),
            phase.p99.said(Unit::Time),
            rate(phase.answered.value.unwrap_or(0.0)),
            phase.lost.said(Unit::Share),
        ]);
    }
    print(&columns(&rows, "  "))
}

fn stations(stations: &[StationReport], cost: f64) -> Result<(), Failure> {
    print(&format!(
        "{}{}",
        paint::strong("stations"),
        paint::faint("  where a request spends its time, and what is busy")
    ))?;
    let mut rows = vec![head(&["", "servers", "busy", "waiting", "wait", "stay", "p99", "of time", "lost", "cost"])];
    for station in stations {
        let plain = |number: Number, say: fn(f64) -> String| number.value.map_or(station.unsaid().to_owned(), say);
        let busy = station.utilization.map_or(String::new(), |load| match load.value {
            Some(load) if load < 0.9 => share(load),
            Some(load) => paint::alert(&share(load)),
            None => String::new(),
        });
        rows.push(vec![
            format!("{} {}", station.name, paint::faint(&station.kind)),
            if station.servers == 0 { String::new() } else { count(station.servers as f64) },
            busy,
            if station.utilization.is_some() { station.waiting() } else { String::new() },
            if station.utilization.is_some() { plain(station.wait, seconds) } else { String::new() },
            plain(station.stay, seconds),
            plain(station.stay_p99, seconds),
            station.part(),
            match station.lost.value {
                Some(lost) if lost > 0.0 => share(lost),
                _ => String::new(),
            },
            if station.cost > 0.0 { dollars_a_month(station.cost) } else { String::new() },
        ]);
    }
    print(&columns(&rows, "  "))?;
    print(&format!("  {}", paint::faint(&format!("altogether {}", dollars_a_month(cost)))))
}

/// What language models did with tokens; how long the first one takes is what people feel.
fn language_models(stations: &[StationReport]) -> Result<(), Failure> {
    let models: Vec<(&str, _)> = stations
        .iter()
        .filter_map(|station| Some((station.name.as_str(), station.tokens.as_ref()?.in_words())))
        .collect();
    let Some((_, first)) = models.first() else { return Ok(()) };
    print(&format!(
        "{}{}",
        paint::strong("tokens"),
        paint::faint("  how long the first takes and each after it; how many are said and read; requests in a batch")
    ))?;
    let names: Vec<&str> = std::iter::once("").chain(first.iter().map(|(what, _)| *what)).collect();
    let mut rows = vec![head(&names)];
    for (name, told) in models {
        rows.push(std::iter::once(name.to_owned()).chain(told.map(|(_, number)| number)).collect());
    }
    print(&columns(&rows, "  "))
}

/// Who was lost, where, and why.
fn shed(stations: &[StationReport]) -> Result<(), Failure> {
    let told: Vec<String> = stations.iter().filter_map(StationReport::shed_in_words).collect();
    if told.is_empty() {
        return Ok(());
    }
    print(&format!("{}  {}", paint::strong("lost"), paint::wrapped(&told.join("; "), "      ").trim_start()))
}

/// Prints how estimates are judged.
pub fn estimates(estimates: &[EstimateReport]) -> Result<(), Failure> {
    if estimates.is_empty() {
        return Ok(());
    }
    print(&format!("\n{}", paint::strong("estimates")))?;
    for estimate in estimates.iter().filter(|estimate| estimate.stated.is_some()) {
        let sign = if estimate.agreement == "right" { paint::found("✓") } else { paint::alert("✗") };
        let stated = estimate.stated.as_deref().unwrap_or_default();
        let line = estimate.line.map_or(String::new(), |line| paint::faint(&format!("  line {line}")));
        print(&format!("  {sign} {} {stated}{line}", paint::strong(&estimate.name)))?;
        print(&paint::wrapped(&estimate.says, "      "))?;
    }
    let missing: Vec<&str> =
        estimates.iter().filter(|estimate| estimate.stated.is_none()).map(|estimate| estimate.name.as_str()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    print(&paint::wrapped(&format!("– not estimated: {}", missing.join(", ")), "  "))
}

fn head(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| paint::faint(name)).collect()
}
