//! Grading an answer: what a good one earns, what only looks good does not, and hostile ones cost.

use domain::drill::Rating;
use domain::grade::{Grade, Note, Rubric, ThreeWay, grade, proposed_rating};

const QUESTION: &str = "Why is the learning rate usually lowered toward the end of training?";
const REFERENCE: &str = "Gradients of small batches are noisy, so a constant step keeps jumping around the minimum. \
                         A smaller step averages the noise and lets the weights settle.";

fn graded(answer: &str) -> Grade {
    grade(&Rubric::of(QUESTION, &[REFERENCE], &[], &[]), answer, None)
}

#[test]
fn the_reference_itself_earns_everything() {
    let grade = graded(REFERENCE);
    assert_eq!((grade.score, grade.label), (1.0, ThreeWay::Correct));
    assert_eq!(proposed_rating(&grade), Rating::Good);
}

#[test]
fn nothing_and_the_question_earn_nothing() {
    for answer in ["", "I don't know", "no idea", QUESTION] {
        assert!(graded(answer).score <= 0.1, "{answer}");
    }
}

#[test]
fn a_negation_put_into_the_reference_costs_the_score() {
    let denied = REFERENCE.replacen("are noisy", "are not noisy", 1);
    let grade = graded(&denied);
    assert!(grade.score <= 0.3);
    assert!(grade.notes.contains(&Note::Denied));
    assert_eq!(grade.label, ThreeWay::Contradictory);
}

#[test]
fn scrambled_words_are_no_answer() {
    let mut words: Vec<&str> = REFERENCE.split_whitespace().collect();
    words.sort_unstable();
    assert!(graded(&words.join(" ")).score <= 0.4);
}

#[test]
fn the_interval_holds_the_score_and_a_grade_repeats() {
    let answer = "The gradient of a batch is noisy; with a smaller step the weights can settle in the minimum.";
    let grade = graded(answer);
    assert!(grade.low <= grade.score && grade.score <= grade.high);
    assert_eq!(grade, graded(answer));
}

#[test]
fn hostile_texts_are_cut_and_said_so() {
    for answer in
        ["not ".repeat(3_000_000), "9".repeat(100_000), "9^".repeat(50_000), "{".repeat(1_000_000), "ж".repeat(400_000)]
    {
        let grade = graded(&answer);
        assert!(grade.notes.iter().any(|note| matches!(note, Note::Cut(_))));
        assert!(grade.score < 0.5);
    }
}

#[test]
fn a_rubric_without_references_grades_nothing() {
    assert_eq!(grade(&Rubric::of("", &[], &[], &[]), "anything", None).score, 0.0);
}
