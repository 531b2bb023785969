//! Requirements that can be decided without simulating.

use super::{Checked, say};
use crate::design::lower::llm::Served;
use crate::design::model::{Component, Measure, Requirement};
use crate::design::quantity::Dimension;
use crate::design::{Design, Problem};

pub(super) fn problems(design: &Design, checked: &Checked) -> Vec<Problem> {
    design.requirements.iter().flat_map(|requirement| of_one(design, checked, requirement)).collect()
}

fn of_one(design: &Design, checked: &Checked, requirement: &Requirement) -> Vec<Problem> {
    let warn = |message: String| Problem::warning("requirement", requirement.span, message);
    let limit = requirement.limit;
    let stations = || design.stations.iter().zip(&checked.stations);
    match requirement.measure {
        Measure::Cost if checked.cost > limit => {
            let money = |value: f64| say(value, Dimension::money().over(&Dimension::time()));
            let dearest = stations().max_by(|one, other| one.1.cost.total_cmp(&other.1.cost));
            let hint = dearest.map(|(station, load)| {
                format!(
                    "`{}` takes {} of it ({:.0}%)",
                    station.name,
                    money(load.cost),
                    100.0 * load.cost / checked.cost
                )
            });
            let problem = warn(format!("it costs {}, and may cost {}", money(checked.cost), money(limit)));
            vec![match hint {
                Some(hint) => problem.hint(hint),
                None => problem,
            }]
        }
        Measure::Throughput if checked.peak_rate < limit => {
            let rate = |value: f64| say(value, Dimension::none().over(&Dimension::time()));
            let problem =
                warn(format!("{} come at the peak, and {} are to be answered", rate(checked.peak_rate), rate(limit)));
            vec![problem.hint("the sources do not ask that often")]
        }
        Measure::Utilization => {
            let over = stations().filter(|(_, load)| load.utilization.is_some_and(|used| used > limit && used < 1.0));
            let percent = |value: f64| format!("{:.0}%", 100.0 * value);
            over.map(|(station, load)| {
                let used = load.utilization.unwrap_or(0.0);
                warn(format!(
                    "`{}` is {} utilized at the peak, and may be {}",
                    station.name,
                    percent(used),
                    percent(limit)
                ))
                .hint(format!("it takes {:.0} machines", (load.machines * used / limit).ceil()))
            })
            .collect()
        }
        Measure::Freshness => stations()
            .filter_map(|(station, _)| match &station.component {
                Component::Cache(cache) => Some((station, cache.ttl)),
                _ => None,
            })
            .filter(|(_, ttl)| ttl.is_none_or(|ttl| ttl.value > limit))
            .map(|(station, ttl)| {
                let time = |value: f64| say(value, Dimension::time());
                let message = match ttl {
                    Some(ttl) => format!(
                        "`{}` serves what is up to {} old, and {} is allowed",
                        station.name,
                        time(ttl.value),
                        time(limit)
                    ),
                    None => format!("`{}` serves what is of any age, and {} is allowed", station.name, time(limit)),
                };
                warn(message).hint(format!("write `ttl = \"{}\"` for it", time(limit)))
            })
            .collect(),
        Measure::Survives if limit >= 1.0 => survives(design, checked, requirement),
        measure if measure.is_of_models() => of_models(design, checked, requirement),
        _ => Vec::new(),
    }
}

/// What no model can keep: tokens that nobody asks for, a first token sooner than a prompt is read.
fn of_models(design: &Design, checked: &Checked, requirement: &Requirement) -> Vec<Problem> {
    let warn = |message: String| Problem::warning("requirement", requirement.span, message);
    let limit = requirement.limit;
    let models = design.stations.iter().zip(&checked.stations).filter_map(|(station, load)| match &station.component {
        Component::Llm(llm) => Some((station, llm, load)),
        _ => None,
    });
    let models: Vec<_> = models.collect();
    if models.is_empty() {
        let problem = warn("tokens are required, and nothing in this design says any".to_owned());
        return vec![problem.hint("a language model is a table `[llm.name]`")];
    }
    if requirement.measure == Measure::Tokens {
        let rate = |value: f64| say(value, Dimension::none().over(&Dimension::time()));
        let asked: f64 = models.iter().map(|(_, llm, load)| load.rate * llm.output.value.mean).sum();
        let problem =
            || warn(format!("{} tokens are asked for at the peak, and {} are to be said", rate(asked), rate(limit)));
        return (asked < limit).then(|| problem().hint("what nobody asks for is not said")).into_iter().collect();
    }
    let time = |value: f64| say(value, Dimension::time());
    let slow = models.iter().map(|(station, llm, _)| (station, Served::of(llm).reading(llm.prompt.value.mean)));
    slow.filter(|(_, reading)| *reading > limit && !is_of_the_quick(requirement.measure))
        .map(|(station, reading)| {
            warn(format!(
                "`{}` reads a mean prompt in {} when it has nothing else to do, and the first token may take {}",
                station.name,
                time(reading),
                time(limit)
            ))
            .hint("more GPUs a replica, a larger `chunk` or a shorter prompt")
        })
        .collect()
}

/// Half of all prompts or fewer may well be shorter than the mean.
fn is_of_the_quick(measure: Measure) -> bool {
    matches!(measure, Measure::FirstTokenQuantile(share) if share <= 0.5)
}

/// Without some of its zones a station has fewer servers; the others must carry everything.
fn survives(design: &Design, checked: &Checked, requirement: &Requirement) -> Vec<Problem> {
    let lost = requirement.limit;
    let mut problems = Vec::new();
    for (station, load) in design.stations.iter().zip(&checked.stations) {
        let Some(utilization) = load.utilization.filter(|_| load.rate > 0.0 && load.growth.is_none()) else { continue };
        let zones = station.zones.len() as f64;
        let warn = |message: String| Problem::warning("requirement", requirement.span, message);
        if zones == 0.0 {
            if design.zones.is_empty() {
                let problem = warn(format!("{lost} zone may fail, and there are no zones"));
                return vec![problem.hint("write `[zone.a]` for each, and `zones = \"all\"` at the stations")];
            }
            continue;
        }
        if zones <= lost {
            let problem =
                warn(format!("`{}` is in {zones} zone: nothing is left of it when {lost} fails", station.name));
            problems.push(problem.hint("spread it: `zones = \"all\"`"));
        } else if utilization * zones / (zones - lost) > 1.0 {
            let message = format!(
                "without {lost} of its {zones} zones `{}` would be {:.0}% utilized",
                station.name,
                100.0 * utilization * zones / (zones - lost)
            );
            let needed = (load.machines * utilization * zones / (zones - lost)).ceil();
            problems.push(warn(message).hint(format!("it takes more than {needed:.0} machines")));
        }
    }
    problems
}
