//! The interviewer against a simulation that is a formula, so that what must come out is known.

use super::*;
use crate::design::measured::{Busy, Flow, Overload, Steadiness, figure};
use crate::design::model::{
    Arrivals, Branch, Call, Component, Data, Pool, Price, Source, Spread, Stated, Station, Way, Work, Zone,
};

fn stated<T>(value: T) -> Stated<T> {
    Stated::default_of(value)
}

fn pool(name: &str, servers: u64, service: f64, to: Way) -> Station {
    Station {
        name: name.to_owned(),
        span: None,
        component: Component::Pool(Pool {
            servers: stated(servers),
            workers: stated(1),
            work: Work::Time(stated(Spread::exponential(service))),
            order: Default::default(),
        }),
        to,
        otherwise: None,
        also: Vec::new(),
        call: Call::default(),
        room: None,
        patience: None,
        zones: Vec::new(),
        breakdowns: None,
        scaler: None,
        data: Data::default(),
        prices: vec![stated(Price::Server(0.2 / 3600.0))],
    }
}

/// 100 requests a second through `web` (20 servers, 5 ms) and `store` (servers as given, 10 ms); the store is the one to give way.
fn design(store: u64) -> Design {
    let arrivals = Arrivals::Open { rate: stated(100.0), peak: stated(1.0), cv2: stated(1.0), period: None };
    Design {
        sources: vec![Source { name: "people".to_owned(), span: None, arrivals, class: 0, to: Way::to(0) }],
        stations: vec![pool("web", 20, 0.005, Way::to(1)), pool("store", store, 0.01, Way::default())],
        requirements: vec![Requirement { measure: Measure::Quantile(0.99), source: None, limit: 0.2, span: None }],
        ..Design::default()
    }
}

/// Four replications of a formula: each station takes its service over what is left of it.
fn formula(design: &Design) -> Option<Measured> {
    let rate = design.sources[0].peak_rate();
    let noise = [0.97, 1.0, 1.01, 1.02];
    let each = |value: f64| {
        if value.is_finite() { figure(&noise.map(|noise| value * noise)) } else { Figure::endless() }
    };
    let mut total = 0.0;
    let mut overloads = Vec::new();
    let mut stations: Vec<Busy> = Vec::new();
    for (at, station) in design.stations.iter().enumerate() {
        let Component::Pool(pool) = &station.component else { continue };
        let service = pool.work.spread().mean;
        let load = rate * service / pool.servers.value as f64;
        let stay = if load < 1.0 { service / (1.0 - load) } else { f64::INFINITY };
        if load >= 1.0 {
            overloads.push(Overload { station: at, load, growth: (load - 1.0) * rate, full_in: None });
        }
        total += stay;
        let stay = Estimate::exactly(stay);
        let utilization = Some(each(load.min(1.0)));
        stations.push(Busy { utilization, arrived: Estimate::exactly(rate), stay, ..Busy::default() });
    }
    let whole = Flow {
        offered: each(rate),
        answered: each(rate),
        lost: each(0.0),
        mean: each(total),
        quantiles: [0.5, 0.95, 0.99, 0.999].map(|share| (share, each(total * -f64::ln(1.0 - share)))).to_vec(),
        ..Flow::default()
    };
    let state = if overloads.is_empty() { Steadiness::Steady } else { Steadiness::Overloaded(overloads) };
    Some(Measured { seconds: 10.0, whole, stations, state, cost: 0.01, ..Measured::default() })
}

fn load(design: &Design) -> f64 {
    formula(design).and_then(|measured| measured.bottleneck()).map_or(0.0, |(_, load)| load)
}

fn ask(design: &Design, asked: &[Asked]) -> Option<Challenge> {
    let calm = formula(design).unwrap();
    next(design, &calm, Round { asked, openings: &[], tries: 60 }, &mut Met::default(), &load, &mut formula)
}

fn round(tries: usize) -> Round<'static> {
    Round { asked: &[], openings: &[], tries }
}

#[test]
fn the_mildest_change_that_breaks_the_design_is_asked_first() {
    // At 100/s two servers of 10 ms are half busy: twice the requests are too many, and no other mild change is as bad.
    let challenge = ask(&design(2), &[]).unwrap();
    assert_eq!((challenge.step, challenge.ruling), (0, Ruling::Breaks), "{}", challenge.finding);
    assert_eq!(challenge.twist, Twist::Traffic { times: 2.0 });
    assert!(challenge.question.contains("`store`") && challenge.question.contains("200/s"), "{}", challenge.question);
    assert!(challenge.finding.contains("p99 within 200 ms does not hold"), "{}", challenge.finding);
}

#[test]
fn a_design_with_room_is_asked_harder_questions() {
    let challenge = ask(&design(8), &[]).unwrap();
    assert!(challenge.step > 0, "{:?}", challenge.twist);
    assert_eq!(challenge.ruling, Ruling::Breaks);
}

#[test]
fn eight_rounds_ask_eight_different_things() {
    let mut design = design(3);
    design.zones = vec![Zone { name: "a".to_owned(), span: None, fails_at: None, lasts: None }];
    design.stations[1].zones = vec![stated(0)];
    let mut asked: Vec<Asked> = Vec::new();
    for round in 0..8 {
        let Some(challenge) = ask(&design, &asked) else {
            assert!(round >= 6, "only {round} questions: {asked:?}");
            break;
        };
        let now = Asked { kind: challenge.twist.kind(), about: challenge.about.clone() };
        assert!(!asked.contains(&now), "{now:?} again after {asked:?}");
        assert!(!challenge.question.contains("NaN") && !challenge.question.contains("  "), "{}", challenge.question);
        asked.push(now);
    }
}

#[test]
fn noise_never_breaks_a_design() {
    // The change does nothing; the replications differ, and one of them is beyond the limit.
    let mut design = design(4);
    design.requirements[0].limit = formula(&design).unwrap().whole.quantile(0.99).unwrap().value() * 1.002;
    let calm = formula(&design).unwrap();
    let mut unchanged = |_: &Design| formula(&super::tests::design(4));
    let challenge = next(&design, &calm, round(30), &mut Met::default(), &|_| 0.0, &mut unchanged).unwrap();
    let simulated: Vec<_> = challenge.flips.iter().filter(|_| !challenge.twist.is_requirement()).collect();
    assert!(simulated.is_empty(), "{:?}", challenge.flips);
}

#[test]
fn a_tighter_limit_is_judged_by_what_was_measured_all_along() {
    let design = design(2);
    let calm = formula(&design).unwrap();
    let twist = Twist::Latency { measure: Measure::Quantile(0.99), limit: 0.05 };
    let (ruling, finding, _) = again(&design, &calm, &twist, &mut |_| panic!("nothing need be simulated")).unwrap();
    assert_eq!(ruling, Ruling::Breaks, "{finding}");
    assert!(finding.contains("p99 within 50 ms"), "{finding}");
}

#[test]
fn an_edit_that_helps_is_seen_to_help() {
    let (few, many) = (design(2), design(6));
    let twist = Twist::Traffic { times: 2.0 };
    let met = |design: &Design| again(design, &formula(design).unwrap(), &twist, &mut formula).unwrap().0;
    assert_eq!([met(&few), met(&many)], [Ruling::Breaks, Ruling::Holds]);
}

#[test]
fn a_design_that_promises_nothing_is_held_to_what_it_does_now() {
    let mut design = design(2);
    design.requirements.clear();
    assert_eq!(ask(&design, &[]).unwrap().ruling, Ruling::Breaks);
}

#[test]
fn a_change_leaves_the_design_it_was_made_from_alone_and_other_stations_as_they_were() {
    let design = design(3);
    let calm = formula(&design).unwrap();
    let before = design.clone();
    for (_, twist) in twists(&design, &calm) {
        let changed = twist.apply(&design);
        assert_eq!(design, before);
        if let Some(station) = twist.station() {
            let other = 1 - station;
            assert_eq!(changed.stations[other], design.stations[other], "{twist:?}");
        }
        assert!(changed != design, "{twist:?} changes nothing");
    }
}

#[test]
fn servers_that_are_taken_leave_at_least_one() {
    let design = design(1);
    let changed = Twist::CostCut { share: 0.5 }.apply(&design);
    assert_eq!(changed.stations[1].component.servers(), 1);
    assert_eq!(changed.stations[0].component.servers(), 10);
}

#[test]
fn a_dark_zone_takes_its_share_of_what_is_spread_and_all_of_what_is_not() {
    let zone = |name: &str| Zone { name: name.to_owned(), span: None, fails_at: None, lasts: None };
    let mut design = design(9);
    design.zones = vec![zone("a"), zone("b"), zone("c")];
    design.stations[0].zones = vec![stated(1)];
    design.stations[1].zones = vec![stated(0), stated(1), stated(2)];
    let changed = Twist::ZoneLoss { zone: 1 }.apply(&design);
    assert_eq!(changed.stations[1].component.servers(), 6);
    assert_eq!(changed.stations[1].zones.iter().map(|zone| zone.value).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(
        (changed.stations[0].component.servers(), changed.stations[0].zones.len()),
        (20, 1),
        "it fails as a whole"
    );
    assert!(changed.zones[1].fails_at.is_some() && changed.zones[0].fails_at.is_none());
}

#[test]
fn a_way_that_leads_nowhere_does_no_harm() {
    let mut design = design(2);
    design.stations[1].to = Way { branches: vec![Branch { station: Some(99), share: 1.0, span: None }] };
    design.sources[0].to = Way::default();
    assert!(ask(&design, &[]).is_some());
}

#[test]
fn what_was_met_in_one_round_is_known_in_the_next_and_not_simulated_again() {
    let (design, mut met, mut asked) = (design(3), Met::default(), Vec::new());
    let calm = formula(&design).unwrap();
    let (mut simulated, mut tried) = (0, Vec::new());
    for _ in 0..6 {
        let round = Round { asked: &asked, openings: &[], tries: 4 };
        let mut simulate = |changed: &Design| {
            simulated += 1;
            formula(changed)
        };
        let challenge = next(&design, &calm, round, &mut met, &load, &mut simulate).unwrap();
        tried.push(challenge.tried);
        asked.push(Asked { kind: challenge.twist.kind(), about: challenge.about.clone() });
    }
    assert!(simulated <= 6 * 4 && simulated < tried.iter().sum::<usize>(), "{simulated} {tried:?}");
}

#[test]
fn what_hurts_most_is_asked_before_what_does_not_hurt() {
    let (design, mut met, mut asked) = (design(3), Met::default(), Vec::new());
    let calm = formula(&design).unwrap();
    let mut rulings = Vec::new();
    for _ in 0..6 {
        let round = Round { asked: &asked, openings: &[], tries: 60 };
        let challenge = next(&design, &calm, round, &mut met, &load, &mut formula).unwrap();
        rulings.push(challenge.ruling);
        asked.push(Asked { kind: challenge.twist.kind(), about: challenge.about.clone() });
    }
    let broke = rulings.iter().filter(|ruling| **ruling == Ruling::Breaks).count();
    assert!(broke > 0 && rulings[..broke].iter().all(|ruling| *ruling == Ruling::Breaks), "{rulings:?}");
}

#[test]
fn a_case_begins_its_questions_in_its_own_words() {
    let design = design(2);
    let calm = formula(&design).unwrap();
    let openings = [Opening { kind: Kind::Traffic, says: "A final is on.".to_owned() }];
    let round = Round { asked: &[], openings: &openings, tries: 60 };
    let challenge = next(&design, &calm, round, &mut Met::default(), &load, &mut formula).unwrap();
    insta::assert_snapshot!(
        challenge.question,
        @"A final is on. Instead of 100/s you now get 200/s, twice what you planned for; `store`, your fullest tier, runs at 50 % today. What gives first, and what do you do about it?"
    );
}

#[test]
fn a_share_of_hits_that_is_stated_does_not_change_with_freshness_so_nobody_asks() {
    use crate::design::model::{Cache, Hits};
    let mut design = design(3);
    design.stations[0].component = Component::Cache(Cache {
        hits: Hits::Share(stated(0.6)),
        ttl: None,
        cold: false,
        servers: stated(1),
        workers: stated(64),
        time: stated(Spread::exponential(0.0005)),
        miss: Way::to(1),
    });
    let calm = formula(&super::tests::design(3)).unwrap();
    let freshness = |design: &Design| twists(design, &calm).iter().any(|(_, twist)| twist.kind() == Kind::Freshness);
    assert!(!freshness(&design));
}
