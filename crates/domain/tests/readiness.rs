//! Readiness: its promises as properties, and a short run of `just calibration`.

#[path = "readiness/trial.rs"]
mod trial;
#[path = "readiness/world.rs"]
mod world;

use std::time::Instant;

use domain::bank::Level;
use domain::drill::Day;
use domain::readiness::{
    Ask, Attempt, Branch, Draws, Estimate, Evidence, Mode, Observation, Outcome, Readiness, Remembered, Seen,
    StageSketch, TopicId, brier, readiness, reliability,
};
use proptest::prelude::*;
use world::World;

const INTERVIEW: Day = Day(20_000);

fn topics() -> Vec<(Branch, String)> {
    Branch::ALL.iter().flat_map(|branch| (0..3).map(|at| (*branch, format!("{} {at}", branch.name())))).collect()
}

fn stages() -> Vec<StageSketch> {
    let of = |name: &str, branch: Branch, weight, gate, rate| {
        let first = branch as usize * 3;
        let ask = |topic, share| Ask { branch, topic, level: Some(Level::Medium), share };
        let asks = vec![ask(Some(TopicId(first)), 0.4), ask(Some(TopicId(first + 1)), 0.3), ask(None, 0.3)];
        StageSketch { name: name.into(), asks, weight, gate, rate }
    };
    vec![
        StageSketch { name: "resume".into(), asks: Vec::new(), weight: 0.1, gate: true, rate: Some(0.2) },
        of("coding", Branch::Code, 0.3, true, Some(0.3)),
        of("theory", Branch::Theory, 0.3, false, None),
        of("design", Branch::Design, 0.2, false, None),
        of("stories", Branch::Tell, 0.1, false, Some(0.5)),
    ]
}

fn seen(topic: usize, mode: Mode, item: u64, good: f64, day: i32) -> Observation {
    let seen = if mode == Mode::Recall { Seen::Review } else { Seen::Answer };
    let attempt = Attempt::likely(good);
    Observation { seen, topic: TopicId(topic), mode, level: None, item, attempt, day: Day(day), stability: None }
}

fn ready(evidence: &Evidence) -> Readiness {
    readiness(evidence, &stages(), INTERVIEW, &Draws::lattice(5, 128))
}

prop_compose! {
    fn observation()(
        topic in 0usize..12, mode in 0usize..3, item in 0u64..8, good in 0.0f64..=1.0, day in 19_000i32..20_400,
        level in prop::option::of(0usize..3), stability in prop::option::of(0.1f64..500.0),
    ) -> Observation {
        let mode = [Mode::Recall, Mode::Perform, Mode::Timed][mode];
        let level = level.map(|at| [Level::Easy, Level::Medium, Level::Hard][at]);
        Observation { level, stability, ..seen(topic, mode, item, good, day) }
    }
}

prop_compose! {
    fn evidence()(
        observations in prop::collection::vec(observation(), 0..60),
        remembered in prop::collection::vec(0.0f64..20.0, 12),
        outcomes in prop::collection::vec((0usize..6, any::<bool>(), 19_500i32..20_100), 0..4),
    ) -> Evidence {
        let remembered = remembered
            .into_iter()
            .enumerate()
            .map(|(at, expected)| Remembered { topic: TopicId(at), items: 20.0, expected })
            .collect();
        let outcomes = outcomes.into_iter().map(|(stage, passed, day)| Outcome { stage, passed, day: Day(day) }).collect();
        Evidence { topics: topics(), observations, remembered, outcomes }
    }
}

fn sound(estimate: Estimate) -> bool {
    let all = [estimate.low, estimate.mean, estimate.high];
    all.iter().all(|chance| (0.0..=1.0).contains(chance)) && estimate.low <= estimate.high
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn more_good_evidence_never_lowers_readiness(
        before in evidence(), topic in 0usize..12, mode in 0usize..3, item in 0u64..10, good in 0.9f64..1.0, age in 0i32..400,
    ) {
        let mut after = before.clone();
        let mode = [Mode::Recall, Mode::Perform, Mode::Timed][mode];
        after.observations.push(seen(topic, mode, item, good, INTERVIEW.0 - age));
        let (before, after) = (ready(&before), ready(&after));
        for (old, new) in before.stages.iter().zip(&after.stages) {
            if let (Some(old), Some(new)) = (old.passes, new.passes) {
                prop_assert!(new.mean >= old.mean - 1e-6, "{old:?} {new:?}");
            }
        }
        if let (Some(old), Some(new), true) = (before.course.seen, after.course.seen, before.course.stages_seen == after.course.stages_seen) {
            prop_assert!(new.mean >= old.mean - 1e-6, "{old:?} {new:?}");
        }
        for (old, new) in before.topics.iter().zip(&after.topics) {
            if let (Some(old), Some(new)) = (old.answers, new.answers) {
                prop_assert!(new.mean >= old.mean - 1e-6, "{old:?} {new:?}");
            }
        }
    }

    #[test]
    fn remembering_more_and_passing_never_lower_readiness(before in evidence(), topic in 0usize..12, stage in 1usize..5) {
        let mut after = before.clone();
        after.remembered[topic].expected = 20.0;
        after.outcomes.push(Outcome { stage, passed: true, day: INTERVIEW });
        let (before, after) = (ready(&before), ready(&after));
        for (old, new) in before.stages.iter().zip(&after.stages) {
            if let (Some(old), Some(new)) = (old.passes, new.passes) {
                prop_assert!(new.mean >= old.mean - 1e-6, "{old:?} {new:?}");
            }
        }
    }

    #[test]
    fn the_order_of_evidence_does_not_matter(mut evidence in evidence(), by in 0usize..60) {
        let before = ready(&evidence);
        let count = evidence.observations.len();
        if count > 0 {
            evidence.observations.rotate_left(by % count);
        }
        evidence.observations.reverse();
        evidence.outcomes.reverse();
        evidence.remembered.reverse();
        prop_assert_eq!(before, ready(&evidence));
    }

    #[test]
    fn every_number_is_a_chance_whatever_the_clock_says(evidence in evidence(), day in prop::sample::select(vec![i32::MIN, 0, 19_000, 20_000, i32::MAX])) {
        let readiness = readiness(&evidence, &stages(), Day(day), &Draws::lattice(5, 32));
        for stage in &readiness.stages {
            prop_assert!(stage.passes.is_none_or(sound) && stage.answers.is_none_or(sound), "{stage:?}");
        }
        prop_assert!(readiness.topics.iter().all(|topic| topic.answers.is_none_or(sound)));
        prop_assert!(readiness.course.seen.is_none_or(sound) && readiness.course.whole.is_none_or(sound));
        prop_assert!(readiness.worth.iter().all(|worth| worth.by_skill >= 0.0 && worth.by_memory >= 0.0));
    }
}

#[test]
fn without_evidence_there_is_no_number() {
    let readiness = ready(&Evidence { topics: topics(), ..Evidence::default() });
    assert!(readiness.stages.iter().all(|stage| stage.passes.is_none()));
    assert!(readiness.course.whole.is_none() && readiness.course.seen.is_none());
    assert!(readiness.topics.iter().all(|topic| topic.answers.is_none()) && readiness.worth.is_empty());
    assert_eq!(readiness.stages[3].unseen, [Branch::Design]);
}

#[test]
fn one_branch_gives_its_stage_a_number_and_the_whole_loop_none() {
    let observations = (0..10).map(|item| seen(0, Mode::Perform, item, 0.95, 19_995)).collect();
    let readiness = ready(&Evidence { topics: topics(), observations, ..Evidence::default() });
    assert!(readiness.stages[2].passes.is_some() && readiness.stages[1].passes.is_none());
    assert_eq!((readiness.course.stages_seen, readiness.course.stages), (1, 4), "nobody asks anything about a resume");
    assert!(readiness.course.whole.is_none() && readiness.course.seen.is_some());
    assert_eq!(readiness.stages[2].rests.answers, 10);
}

#[test]
fn intervals_shrink_with_evidence() {
    let width = |count: u64| {
        let observations = (0..count)
            .flat_map(|item| {
                (0..12)
                    .map(move |topic| seen(topic, Mode::Timed, item, if item % 2 == 0 { 0.95 } else { 0.05 }, 19_990))
            })
            .collect();
        let readiness = ready(&Evidence { topics: topics(), observations, ..Evidence::default() });
        let stages: Vec<f64> = readiness.stages.iter().filter_map(|stage| Some(stage.passes?.width())).collect();
        (stages, readiness.course.whole.unwrap().width())
    };
    let mut last = width(2);
    for count in [4, 8, 16, 32, 64] {
        let next = width(count);
        assert!(
            next.0.iter().zip(&last.0).all(|(new, old)| new < old) && next.1 < last.1,
            "{count}: {next:?} {last:?}"
        );
        last = next;
    }
}

#[test]
fn recalling_tells_less_of_an_interview_than_performing_and_performing_less_than_a_mock() {
    let of = |mode: Mode| {
        let observations = (0..20).map(|item| seen(0, mode, item, 0.95, 19_999)).collect();
        let evidence = Evidence { topics: topics(), observations, ..Evidence::default() };
        ready(&evidence).topics[0].answers.unwrap()
    };
    let (recalled, performed, timed) = (of(Mode::Recall), of(Mode::Perform), of(Mode::Timed));
    assert!(recalled.mean < performed.mean && performed.mean < timed.mean, "{recalled:?} {performed:?} {timed:?}");
    assert!(recalled.width() > performed.width() && performed.width() > timed.width());
}

#[test]
fn at_the_bar_one_interview_in_five_goes_the_other_way() {
    // The figure that the noise of an interview is made of: a mean of 3 of 4 against a line at 2.5.
    let noise = domain::readiness::INTERVIEW_NOISE;
    assert!((domain::readiness::below((2.5 - 3.0) / 3.0 / noise) - 0.22).abs() < 1e-3);
}

#[test]
fn what_was_not_practiced_is_worth_most() {
    let mut observations: Vec<Observation> = (0..40).map(|item| seen(3, Mode::Timed, item, 0.97, 19_999)).collect();
    observations.extend((0..10).map(|item| seen(4, Mode::Timed, item, 0.03, 19_999)));
    let readiness = ready(&Evidence { topics: topics(), observations, ..Evidence::default() });
    let of = |topic: usize| readiness.worth.iter().find(|worth| worth.topic == Some(TopicId(topic))).unwrap();
    assert!(
        of(4).by_skill / 0.3 > of(3).by_skill / 0.4,
        "a share of a weak topic is worth more: {:?} {:?}",
        of(4),
        of(3)
    );
    assert!(
        readiness
            .worth
            .iter()
            .is_sorted_by(|one, other| one.by_skill + one.by_memory >= other.by_skill + other.by_memory)
    );
}

#[test]
fn three_hundred_items_on_forty_topics_are_weighed_in_no_time() {
    let topics: Vec<(Branch, String)> = (0..40).map(|at| (Branch::ALL[at % 4], format!("topic {at}"))).collect();
    let observations = (0..300)
        .map(|at| {
            seen(
                at % 40,
                [Mode::Recall, Mode::Perform, Mode::Timed][at % 3],
                at as u64,
                if at % 3 == 0 { 0.1 } else { 0.9 },
                19_900 + (at % 100) as i32,
            )
        })
        .collect();
    let evidence = Evidence { topics, observations, ..Evidence::default() };
    let draws = Draws::lattice(5, 512);
    let began = Instant::now();
    let first = readiness(&evidence, &stages(), INTERVIEW, &draws);
    let took = began.elapsed();
    assert_eq!(first, readiness(&evidence, &stages(), INTERVIEW, &draws));
    // The aim is 50 ms as it ships; this build is an order of magnitude slower and the machine may be busy.
    assert!(took.as_millis() < 3_000, "{took:?}");
}

#[test]
fn intervals_hold_the_truth_where_the_world_is_not_as_the_model_has_it() {
    let draws = Draws::lattice(4, 64);
    for world in World::ALL.into_iter().filter(|world| *world != World::Stern) {
        let bars = trial::bars(world);
        let cases = trial::run(world, 7, 80, 60, &bars, &draws);
        let held: Vec<bool> = cases
            .iter()
            .flat_map(|case| &case.passes)
            .map(|(said, truth)| (said.low..=said.high).contains(truth))
            .collect();
        let cover = held.iter().filter(|held| **held).count() as f64 / held.len() as f64;
        assert!(cover > 0.78, "{world:?}: {cover}");
    }
}

#[test]
fn simulated_candidates_are_predicted_as_well_as_the_model_claims() {
    let draws = Draws::lattice(4, 64);
    let bars = trial::bars(World::Full);
    let cases = trial::run(World::Full, 11, 150, 60, &bars, &draws);
    let passes: Vec<(Estimate, f64)> = cases.iter().flat_map(|case| case.passes.clone()).collect();
    let inside = passes.iter().filter(|(said, truth)| (said.low..=said.high).contains(truth)).count();
    let cover = inside as f64 / passes.len() as f64;
    assert!((0.82..=0.97).contains(&cover), "{cover}");
    let wholes: Vec<(Estimate, f64)> = cases.iter().filter_map(|case| case.whole).collect();
    let inside = wholes.iter().filter(|(said, truth)| (said.low..=said.high).contains(truth)).count();
    assert!(inside as f64 / wholes.len() as f64 > 0.75, "{inside} of {}", wholes.len());
    // Against the true chances rather than single outcomes, which 150 candidates are too few for.
    let error = |of: &dyn Fn(&trial::Case, &Estimate) -> f64| -> f64 {
        let all =
            cases.iter().flat_map(|case| case.passes.iter().map(move |(said, truth)| (of(case, said) - truth).powi(2)));
        all.sum::<f64>() / passes.len() as f64
    };
    let (ours, average, base) = (error(&|_, said| said.mean), error(&|case, _| case.average), error(&|_, _| 0.46));
    assert!(ours < 0.8 * average && ours < 0.9 * base, "{ours} {average} {base}");
    // The rest of what a trial tells, for the table of `just calibration`.
    let loops: Vec<(f64, bool)> = cases.iter().filter_map(|case| Some((case.whole?.0.mean, case.through))).collect();
    assert!(brier(&loops) < reliability(&loops).base + 0.02);
    assert!(cases.iter().all(|case| case.answers.len() == case.asked.len() && case.passed.len() == case.passes.len()));
}
