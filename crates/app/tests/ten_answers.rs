//! Ten answers to cards of the starter bank, as candidates give them: each is worth what a good mentor would say, for a
//! reason that a good mentor would give.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod world;

use app::{GradeReport, Graders, ImportOptions};
use camino::Utf8PathBuf;
use world::World;

const SCALE: &str = "Why are attention scores divided by the square root of the key dimension?";
const LASSO: &str = "Why does the lasso set coefficients to exactly zero while ridge only shrinks them?";
const NORMS: &str = "How do batch normalization and layer normalization differ?";
const CURVES: &str = "When is a precision-recall curve more informative than a ROC curve?";
const FORESTS: &str = "What do random forests and gradient boosting each reduce, bias or variance?";
const FRAUD: &str = "A fraud detector has sensitivity 95% and specificity 90%, and 1% of payments are fraudulent. How likely is a \
     flagged payment to be fraud?";

/// Grades an answer to a card of the starter bank.
fn graded(question: &str, answer: &str) -> GradeReport {
    let mut world = World::new();
    let starter = Utf8PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../banks/starter"));
    app::import(&mut world.bank, &[starter], &ImportOptions::default(), world.now, &mut |_| {}).unwrap();
    let card = world.card(question);
    app::grade_answer(&mut world.bank, &Graders::lexical(), card, answer, None, world.now).unwrap().report
}

/// Checks that an answer earns so many of five stars, and that a point beginning so has this state.
fn check(question: &str, answer: &str, stars: std::ops::RangeInclusive<f64>, points: &[(&str, &str)]) {
    let report = graded(question, answer);
    let earned = report.score * 5.0;
    assert!(stars.contains(&earned), "{earned:.1} not in {stars:?} for {answer:?}: {report:#?}");
    for (begins, state) in points {
        let point = report.key_points.iter().find(|point| point.text.starts_with(begins));
        assert_eq!(point.map(|point| point.state.as_str()), Some(*state), "{begins} of {answer:?}");
    }
}

/// Checks that an answer is held down for this reason.
fn held(question: &str, answer: &str, note: &str) {
    let report = graded(question, answer);
    assert!(report.score * 5.0 <= 1.5, "{:.1} for {answer:?}", report.score * 5.0);
    assert!(report.high * 5.0 <= 2.6, "{:.1} at most for {answer:?}", report.high * 5.0);
    assert!(report.notes.iter().any(|said| said.contains(note)), "{:?} for {answer:?}", report.notes);
}

#[test]
fn a_right_answer_that_gives_the_argument_is_nearly_perfect() {
    check(
        SCALE,
        "If the components of q and k are independent with mean zero and unit variance, the dot product is a sum of d_k \
         terms of variance 1, so its variance is d_k and its standard deviation grows with the square root of d_k. Large \
         scores push the softmax into saturation, nearly one-hot, and there its gradient almost vanishes. Dividing by \
         sqrt(d_k) brings the variance back to 1 for any head size.",
        4.0..=5.0,
        &[("To keep the softmax out of saturation", "covered"), ("Dividing by", "covered")],
    );
}

#[test]
fn a_right_answer_in_one_sentence_is_good() {
    check(
        SCALE,
        "So the softmax does not saturate: the dot product has variance d_k, dividing by sqrt(d_k) makes it 1.",
        3.0..=4.5,
        &[("To keep the softmax out of saturation", "covered")],
    );
}

#[test]
fn the_difference_in_one_sentence_is_half_of_an_answer_or_more() {
    check(
        NORMS,
        "Batch norm takes the statistics over the batch for each channel, layer norm over the features of one example.",
        2.5..=4.0,
        &[("Statistics over", "covered")],
    );
}

#[test]
fn the_wrong_direction_fails_though_every_word_is_right() {
    held(
        LASSO,
        "Ridge sets coefficients exactly to zero because the slope of the squared penalty stays at 1 near zero, while the \
         lasso only shrinks them because the slope of the absolute value fades to nothing there.",
        "contrary of what the question takes for granted",
    );
}

#[test]
fn fluent_nonsense_fails() {
    held(
        LASSO,
        "The lasso leverages a robust optimization landscape that dynamically aligns the loss surface with the underlying \
         data distribution, thereby enabling a scalable and interpretable solution that balances performance with \
         complexity across a wide range of modern applications.",
        "something else",
    );
}

#[test]
fn the_question_said_again_fails() {
    held(CURVES, CURVES, "repeats the question");
}

#[test]
fn an_answer_to_another_card_fails() {
    held(
        LASSO,
        "Leakage is information in training that will not be available when the model predicts. Split by group or by time \
         and fit every transformation inside the training fold only.",
        "something else",
    );
}

#[test]
fn what_is_denied_is_contradicted_and_costs() {
    check(
        FORESTS,
        "A random forest averages deep trees, which does not reduce variance; it reduces bias. Gradient boosting adds \
         shallow trees one after another and does not reduce bias.",
        0.0..=2.2,
        &[("Averaging leaves bias about as it was and reduces variance", "contradicted")],
    );
}

/// The words alone cannot tell that "a handful" is rare; the grade then must say that it is unsure.
#[test]
fn a_right_answer_in_other_words_is_not_refused_for_sure() {
    let answer = "If only a handful of cases are positive and acting on a wrong alert costs money. The ROC axes are rates \
                  inside each class, so it looks great even though most of what gets flagged is wrong, whereas precision \
                  shows that directly.";
    check(CURVES, answer, 1.5..=4.5, &[]);
    let report = graded(CURVES, answer);
    assert!(report.unsure && report.high >= 0.8, "{report:#?}");
}

#[test]
fn a_formula_with_the_right_result_is_a_good_answer() {
    check(
        FRAUD,
        "P(fraud|flag) = 0.95*0.01 / (0.95*0.01 + 0.10*0.99) = 0.0095/0.1085 ≈ 8.8%",
        3.5..=5.0,
        &[("About 8.8%", "covered"), ("Fraud and flagged", "covered")],
    );
}
