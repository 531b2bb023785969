//! Grading an answer: what a good one earns, what only looks good does not, and hostile ones cost.

use domain::drill::Rating;
use domain::grade::{Grade, Note, Rubric, State, ThreeWay, grade, proposed_rating};

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
fn what_speaks_of_something_else_contradicts_nothing() {
    let rubric = Rubric::of(
        "What does L1 regularization do?",
        &["L1 regularization drives many weights exactly to zero, so the model is sparse."],
        &[],
        &[],
    );
    let grade = grade(&rubric, "I like pizza and long walks.", None);
    assert_eq!((grade.notes.as_slice(), grade.label), (&[Note::Elsewhere][..], ThreeWay::Incorrect));
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

/// Notes on a subject, a point a sentence.
const NOTES: [&str; 7] = [
    "Early stopping ends training when the validation loss no longer falls.",
    "It limits how far weights move from their start, and so acts like regularization.",
    "A patience of several epochs keeps noise in the loss from ending training too soon.",
    "The weights of the best epoch are restored at the end.",
    "The validation set must not overlap the training set.",
    "Its threshold is one more hyperparameter.",
    "With a decaying learning rate, stopping early may miss the gains of the last phase.",
];

#[test]
fn each_point_that_is_made_counts_where_a_reference_is_long() {
    let rubric = Rubric::of("What is early stopping?", &[&NOTES.join("\n")], &[], &[]);
    assert_eq!(rubric.points().len(), NOTES.len());
    let mut last = 0.0;
    for count in 1..=4 {
        let grade = grade(&rubric, &NOTES[..count].join(" "), None);
        let covered = grade.points.iter().filter(|point| point.state == State::Covered).count();
        assert!(covered >= count, "{covered} of {count}");
        assert!(grade.score > last, "{} after {last}", grade.score);
        last = grade.score;
    }
    assert!(last > 0.8, "{last}");
}

#[test]
fn the_main_point_alone_is_worth_more_than_a_remark_alone() {
    let rubric = Rubric::of("What is early stopping?", &[&NOTES.join("\n")], &[], &[]);
    let score = |answer: &str| grade(&rubric, answer, None).score;
    assert!(score(NOTES[0]) > 0.5, "{}", score(NOTES[0]));
    assert!(score(NOTES[0]) > score(NOTES[5]) + 0.2, "{} {}", score(NOTES[0]), score(NOTES[5]));
}

#[test]
fn a_direction_turned_inside_a_long_answer_is_seen() {
    let (question, reference) = (
        "How do batch size and learning rate go together?",
        "A larger batch has a less noisy gradient. A less noisy gradient allows a higher learning rate. Linear scaling \
         raises the learning rate in proportion to the batch size.",
    );
    let rubric = Rubric::of(question, &[reference], &[], &[]);
    let turned = reference.replace("allows a higher", "allows a lower");
    let grade = grade(&rubric, &turned, None);
    assert!(grade.notes.contains(&Note::Reversed) && grade.score <= 0.3, "{grade:?}");
}

#[test]
fn two_terms_in_each_others_place_are_named() {
    let rubric = Rubric::of(
        "Which is larger, the training or the test error?",
        &["The test error of a model is larger than the training error of the same model."],
        &[],
        &[],
    );
    let grade = grade(&rubric, "The training error of a model is larger than the test error of the same model.", None);
    assert!(grade.notes.iter().any(|note| matches!(note, Note::Swapped(..))), "{:?}", grade.notes);
    assert!(grade.score <= 0.4);
}

#[test]
fn a_denied_opposite_says_the_word_and_a_rounded_number_the_number() {
    let check = |question: &str, reference: &str, right: &str, wrong: &str| {
        let rubric = Rubric::of(question, &[reference], &[], &[]);
        let score = |answer: &str| grade(&rubric, answer, None).score;
        assert!(score(right) > score(wrong), "{} {}", score(right), score(wrong));
    };
    check(
        "What can be said of the two services?",
        "The services are separated.",
        "The services are not connected.",
        "The services are connected.",
    );
    check("How likely is it?", "It happens with probability 0.0876.", "The chance is 8.8%.", "The chance is 12.1%.");
}
