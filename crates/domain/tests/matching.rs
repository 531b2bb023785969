//! Whether the program takes two questions for one: hard pairs, labeled pairs, and anything at all.

use std::collections::BTreeMap;

use domain::matching::{
    Comparison, Decision, Fingerprint, Index, Pairing, Told, among, answers, compare, compare_all, score,
    score_answered,
};
use proptest::prelude::*;
use serde_json::Value;

fn comparison(a: &str, b: &str) -> Comparison {
    compare(&Fingerprint::of(a), &Fingerprint::of(b))
}

/// The same question in other words; the program must see it.
const SAME: &[(&str, &str)] = &[
    ("What is PCA?", "Explain principal component analysis."),
    ("What is PCA?", "what’s PCA"),
    ("Bagging vs boosting", "What is the difference between boosting and bagging?"),
    ("Please explain briefly what overfitting is in deep learning", "What is overfitting?"),
    ("What is the true positive rate?", "Define recall"),
    ("How does a random forest work?", "how does a random forst work"),
    ("What is $k$-means?", "Explain K-Means clustering"),
    ("What is regularisation?", "What is regularization?"),
    ("Why do we need positional encodings in transformers?", "What is the purpose of position embeddings?"),
    ("How do you prevent overfitting?", "How would you avoid over-fitting?"),
    ("Что такое precision?", "What is precision?"),
    ("Why should we use Batch Normalization?", "What are the benefits of using batch norm?"),
    ("What is the GIL?", "Why can't two Python threads execute bytecode simultaneously?"),
    ("What is gradient clipping?", "Explain capping the norm of the gradient before an update"),
    ("How does one-hot encoding affect memory?", "What is the effect of one-hot encoding on memory?"),
    (
        "With 5k rows and 30 columns: how does a bloom filter fail for maps?",
        "How does a bloom filter fail for maps, given 5k rows and 30 columns?",
    ),
    ("Explain step by step how PageRank works", "How does PageRank work?"),
];

/// Two questions; none of these may ever merge by itself.
const OTHER: &[(&str, &str)] = &[
    ("What is precision?", "What is recall?"),
    ("How does L1 regularization work?", "How does L2 regularization work?"),
    ("What is a Type I error?", "What is a Type II error?"),
    ("What are the advantages of KNN?", "What are the disadvantages of KNN?"),
    ("What is attention?", "What is multi-head attention?"),
    ("What is overfitting?", "How do you prevent overfitting?"),
    ("What is PCA?", "PCA vs LDA"),
    ("Explain multi-head attention", "Implement multi-head attention in PyTorch"),
    ("When is precision more important than recall?", "When is recall more important than precision?"),
    ("Expected maximum of two dice", "Expected minimum of two dice"),
    (
        "How many parameters has a layer from 1024 to 256 units?",
        "How many parameters has a layer from 512 to 256 units?",
    ),
    ("How do you evaluate clustering with labels?", "How do you evaluate clustering without labels?"),
    ("What is the encoder in a transformer?", "What is the decoder in a transformer?"),
    ("Batch norm at inference", "Batch norm in training"),
    ("SGD vs Adam", "Adam vs AdamW"),
    ("What happens if the learning rate is too low?", "What happens if the learning rate is too high?"),
    ("Three sum", "Two sum"),
    ("What is bagging?", "What are bagging and boosting?"),
    ("Show the first payment of each merchant", "Show the first merchant of each payment"),
    ("What is the variance of the median of three draws?", "What is the median of the variance of three draws?"),
    ("How would you onboard a new analyst?", "How would you let go of an engineer?"),
    ("User-based collaborative filtering", "Item-based collaborative filtering"),
    ("What is a clustered index?", "What is a nonclustered index?"),
    ("Describe a project where the schedule slipped", "What would you look at during a canary?"),
];

#[test]
fn the_same_question_in_other_words_is_seen() {
    for (a, b) in SAME {
        let found = comparison(a, b);
        assert_ne!(found.decision, Decision::Apart, "{a} | {b}: {found:?}");
    }
}

#[test]
fn questions_that_differ_in_one_thing_never_merge() {
    for (a, b) in OTHER {
        let found = comparison(a, b);
        assert_ne!(found.decision, Decision::Merge, "{a} | {b}: {found:?}");
    }
}

#[test]
fn unrelated_questions_stay_apart() {
    for (a, b) in [
        ("Sigmoid vs softmax", "Find the length of the largest window of a string in which all letters are distinct"),
        ("Batch norm at inference", "Sample k items uniformly from a stream of unknown length"),
        ("What is a bloom filter?", "Tell me about a conflict with a colleague"),
    ] {
        assert_ne!(comparison(a, b).decision, Decision::Merge, "{a} | {b}");
    }
}

#[test]
fn numbers_are_compared_by_value() {
    for (a, b) in [("7B", "7 billion"), ("10k", "10,000"), ("3x3", "3 by 3"), ("5%", "0.05")] {
        let ask = |number: &str| Fingerprint::of(&format!("How much memory does a bloom filter of {number} take?"));
        assert_ne!(score(&ask(a), &ask(b)).1, Decision::Apart, "{a} | {b}");
    }
    assert_eq!(comparison("Sum of 7M numbers in SQL", "Sum of 7B numbers in SQL").decision, Decision::Apart);
}

#[test]
fn a_head_is_shared_by_what_is_listed_before_it() {
    let found = comparison("Batch vs layer normalization", "What is the difference between layer norm and batch norm?");
    assert_eq!(found.decision, Decision::Merge, "{found:?}");
}

#[test]
fn a_phrase_says_what_its_words_say() {
    let found = comparison("What are the assumptions of linear regression?", "What does linear regression assume?");
    assert_ne!(found.decision, Decision::Apart, "{found:?}");
}

#[test]
fn a_reason_names_what_stands_against_a_merge() {
    let found = comparison("What is precision?", "What is recall?");
    assert_eq!(found.decision, Decision::Apart);
    assert_eq!(found.reasons[0], "veto: precision against recall");
}

#[test]
fn a_description_is_found_by_the_term_it_describes() {
    let mut index = Index::default();
    index.insert(
        1,
        &Fingerprint::of("How do you stop a model from memorizing noise in the training data instead of generalizing?"),
    );
    index.insert(2, &Fingerprint::of("What is a bloom filter?"));
    assert_eq!(index.candidates(&Fingerprint::of("How do you prevent overfitting?"), 5), [1]);
}

#[test]
fn an_acronym_is_what_its_words_say_even_when_no_table_has_it() {
    for (acronym, words) in [
        ("What is QZT?", "Explain quorum zone tokens."),
        ("How does KBR work?", "How does keyed backlog reordering work?"),
        ("What is the DoX?", "What is the degree of xenocracy?"),
    ] {
        let found = comparison(acronym, words);
        assert_ne!(found.decision, Decision::Apart, "{acronym} | {words}: {found:?}");
    }
    for (acronym, words) in [("What is QZT?", "Explain quorum zone keys."), ("WHAT IS ALL THIS?", "What is a thing?")] {
        assert_ne!(comparison(acronym, words).decision, Decision::Merge, "{acronym} | {words}");
    }
    let told = Told::of("Use quorum zone tokens: each zone votes with one token, and a majority decides.");
    let unanswered = Fingerprint::of("What is QZT?");
    let (candidate, bank) = (Fingerprint::of("How do zones agree?"), Index::default());
    let found = answers(&unanswered, &candidate, &told, &bank);
    let other = Told::of("Use gossip: each zone tells two others, and after some rounds all know.");
    assert!(found.score > answers(&unanswered, &candidate, &other, &bank).score, "{found:?}");
}

#[test]
fn an_answer_that_stands_alone_is_surer_than_one_with_a_rival() {
    let alone = among(0.85, None);
    assert_eq!(alone.1, Decision::Merge);
    assert_eq!(among(0.85, Some(0.1)), alone, "what any answer may have is no rival");
    let (beside, decision) = among(0.85, Some(0.84));
    assert!(beside < alone.0 && decision == Decision::Suggest);
    let (behind, _) = among(0.85, Some(0.95));
    assert!(behind < beside);
    assert_eq!(among(0.1, None).1, Decision::Apart);
}

proptest! {
    #[test]
    fn rivals_keep_their_order(one in 0.0..=1.0_f64, other in 0.0..=1.0_f64) {
        let (first, second) = (among(one, Some(other)).0, among(other, Some(one)).0);
        prop_assert!((0.0..=1.0).contains(&first));
        prop_assert!(one <= other || first >= second);
    }
}

#[test]
fn names_beside_each_other_describe_nothing() {
    for (a, b) in [
        ("Is collinearity the same as correlation?", "Compare lasso and ridge."),
        (
            "What is the difference between a derivative, a gradient and a Jacobian?",
            "How do residual networks help with vanishing gradients?",
        ),
    ] {
        assert_eq!(score(&Fingerprint::of(a), &Fingerprint::of(b)).1, Decision::Apart, "{a} | {b}");
    }
}

#[test]
fn a_task_with_numbers_is_not_suggested_for_a_concept() {
    let task = "Minimize g(x, y) = 3x^2 + 5y under the constraint x + y = 7; find the function's least value.";
    for other in ["What are residual networks?", "What is the gradient of a function?"] {
        assert_eq!(score(&Fingerprint::of(task), &Fingerprint::of(other)).1, Decision::Apart, "{other}");
    }
}

#[test]
fn a_card_that_asks_two_things_in_one_sentence_is_suggested_for_each() {
    let two = Fingerprint::of("What is momentum and why does dropout help?");
    assert_eq!(score(&two, &Fingerprint::of("Why does dropout help?")).1, Decision::Suggest);
    assert_eq!(score(&two, &Fingerprint::of("How do you tune dropout?")).1, Decision::Apart);
}

#[test]
fn explaining_a_thing_is_saying_what_it_is() {
    for subject in ["gradient clipping", "the vanishing gradient problem"] {
        let (one, other) = (format!("Explain {subject}."), format!("What is {subject}?"));
        assert_eq!(score(&Fingerprint::of(&one), &Fingerprint::of(&other)).1, Decision::Merge, "{subject}");
    }
}

#[test]
fn one_word_exchanged_in_one_mold_does_not_merge() {
    let (make, check) = ("How do you make a series stationary?", "How do you check that a series is stationary?");
    assert_ne!(comparison(make, check).decision, Decision::Merge);
    assert_ne!(score(&Fingerprint::of(make), &Fingerprint::of(check)).1, Decision::Merge);
}

#[test]
fn a_question_is_surely_itself() {
    for question in ["What is a bloom filter?", "Given n = 5 coins, what is the chance that 3 show heads?", "Stemming"]
    {
        let (print, again) = (Fingerprint::of(question), Fingerprint::of(&question.to_lowercase()));
        for (score, decision) in
            [score(&print, &again), (compare(&print, &again).score, compare(&print, &again).decision)]
        {
            assert!(score >= 0.9 && decision == Decision::Merge, "{question}: {score} {decision:?}");
        }
    }
}

#[test]
fn a_name_with_two_plus_signs_is_another_name() {
    for (a, b) in [("What is k-means?", "What is k-means++?"), ("Explain C", "Explain C++")] {
        assert_ne!(comparison(a, b).decision, Decision::Merge, "{a} and {b}");
    }
}

#[test]
fn a_removed_question_is_not_found() {
    let mut index = Index::default();
    let print = Fingerprint::of("What is a bloom filter?");
    index.insert(1, &print);
    index.insert(2, &print);
    index.insert(2, &print);
    index.remove(1);
    assert_eq!(index.candidates(&print, 5), [2]);
    assert_eq!(index.len(), 1);
}

#[test]
fn a_search_merges_no_question_with_one_of_a_narrower_case() {
    let decision = |a: &str, b: &str| score(&Fingerprint::of(a), &Fingerprint::of(b)).1;
    let whole = "What is the effect of dropout on precision?";
    assert_eq!(decision(whole, "How does dropout affect precision?"), Decision::Merge);
    assert_ne!(decision(whole, "How does dropout affect precision with a billion rows?"), Decision::Merge);
}

#[test]
fn an_index_keeps_its_questions_when_most_are_removed() {
    let mut index = Index::default();
    for key in 0..3_000 {
        index.insert(key, &Fingerprint::of(&format!("What is a bloom filter of {key} bits?")));
    }
    (0..2_900).for_each(|key| index.remove(key));
    assert_eq!(index.len(), 100);
    assert_eq!(index.candidates(&Fingerprint::of("What is a bloom filter of 2950 bits?"), 1), [2950]);
}

#[test]
fn labeled_pairs_are_told_apart() {
    // The `dev` pairs chose words and fitted trees and sum; the held-out pairs were only scored. The gap is what the lexicon lacks.
    // `heldout3` is easier: its questions are nobody else's, but its wrong pairs are all worded alike.
    // `heldout2` flatters: 79 of its 295 pairs repeat a question of the fitted ones (F1 0.90 on those, 0.76 on the rest).
    for (file, f1, merge_precision, merge_recall) in [
        ("dev.jsonl", 0.85, 0.97, 0.48),
        ("dev2.jsonl", 0.83, 0.95, 0.49),
        ("dev3.jsonl", 0.89, 0.98, 0.53),
        ("dev4.jsonl", 0.88, 0.94, 0.52),
        ("dev5.jsonl", 0.80, 0.98, 0.21),
        ("dev6.jsonl", 0.95, 0.98, 0.58),
        ("heldout.jsonl", 0.83, 0.97, 0.43),
        ("heldout2.jsonl", 0.82, 0.94, 0.47),
        ("heldout3.jsonl", 0.92, 0.97, 0.54),
        ("heldout4.jsonl", 0.75, 0.85, 0.45),
        ("heldout5.jsonl", 0.93, 0.93, 0.39),
        ("heldout6.jsonl", 0.91, 0.98, 0.46),
        ("dev7.jsonl", 0.98, 0.98, 0.33),
        ("heldout7.jsonl", 0.91, 0.89, 0.48),
        ("dev9.jsonl", 0.92, 0.98, 0.37),
        ("heldout9.jsonl", 0.92, 0.92, 0.23),
        ("dev11.jsonl", 0.95, 0.95, 0.60),
        ("heldout11.jsonl", 0.88, 0.88, 0.30),
    ] {
        let (mut merged, mut found) = (Count::default(), Count::default());
        for pair in rows(file) {
            let same = pair["same"] == true;
            let decision = comparison(text(&pair, "a"), text(&pair, "b")).decision;
            merged.add(decision == Decision::Merge, same);
            found.add(decision != Decision::Apart, same);
        }
        println!("{file}: merge {merged}, merge or suggest {found}");
        assert!(found.f1() >= f1, "{file}: {found}");
        assert!(merged.precision() >= merge_precision && merged.recall() >= merge_recall, "{file}: {merged}");
    }
}

#[test]
fn what_a_search_finds_among_documents_is_told_apart() {
    let (mut merged, mut found) = (Count::default(), Count::default());
    for pair in rows("bank.dev.jsonl").into_iter().chain(rows("bank.dev2.jsonl")) {
        let same = pair["same"] == true;
        let (_, decision) = score(&Fingerprint::of(text(&pair, "a")), &Fingerprint::of(text(&pair, "b")));
        merged.add(decision == Decision::Merge, same);
        found.add(decision != Decision::Apart, same);
    }
    println!("merge {merged}, merge or suggest {found}");
    assert!(found.precision() >= 0.75 && found.recall() >= 0.84, "{found}");
    assert!(merged.precision() >= 0.96 && merged.recall() >= 0.38, "{merged}");
}

#[test]
fn a_search_never_merges_what_a_question_only_seems_to_describe() {
    let decision = |a: &str, b: &str| score(&Fingerprint::of(a), &Fingerprint::of(b)).1;
    for (a, b) in [
        ("Can loss and accuracy on the validation set both go up?", "What is overfitting?"),
        ("Why do deep trees overfit?", "What is the bias-variance tradeoff?"),
        ("How do you price a new product without history?", "What do you do with a new item that nobody has clicked?"),
    ] {
        assert_ne!(decision(a, b), Decision::Merge, "{a} | {b}");
    }
    let tradeoff = "What is the bias-variance tradeoff?";
    assert_eq!(decision("Can we lower this time complexity?", tradeoff), Decision::Apart);
}

/// Returns all pairs of so many questions.
fn all_pairs(many: usize) -> Vec<(usize, usize)> {
    (0..many).flat_map(|a| (a + 1..many).map(move |b| (a, b))).collect()
}

#[test]
fn pairs_are_crossed_when_most_stand_beside_many() {
    assert_eq!(Pairing::of(&[]), Pairing::Chosen);
    assert_eq!(Pairing::of(&[(0, 1), (2, 3), (2, 4), (5, 6)]), Pairing::Chosen);
    assert_eq!(Pairing::of(&all_pairs(5)), Pairing::Chosen, "a handful may have been put side by side by hand");
    assert_eq!(Pairing::of(&all_pairs(9)), Pairing::Crossed);
    let one_beside_many: Vec<(usize, usize)> = (1..12).map(|other| (0, other)).collect();
    assert_eq!(Pairing::of(&one_beside_many), Pairing::Crossed);
}

#[test]
fn crossed_questions_are_weighed_as_a_bank_is() {
    let questions: Vec<Fingerprint> = [
        "What is early stopping?",
        "Explain early stopping in deep learning",
        "Early stopping",
        "How do you choose the patience for early stopping?",
        "What is precision?",
        "What is recall?",
        "Two sum",
        "How does a B-tree differ from an LSM tree?",
        "What is a bloom filter?",
        "Why do residual networks train better?",
    ]
    .map(Fingerprint::of)
    .into();
    let pairs = all_pairs(questions.len());
    let (pairing, compared) = compare_all(&questions, &pairs);
    assert_eq!(pairing, Pairing::Crossed);
    for (&(a, b), found) in pairs.iter().zip(&compared) {
        let same = b < 3;
        assert_eq!(found.decision == Decision::Merge, same, "{a} {b}: {found:?}");
        assert!(same || a < 4 && b == 3 || found.decision == Decision::Apart, "{a} {b}: {found:?}");
    }
}

#[test]
fn chosen_pairs_are_weighed_one_by_one() {
    let questions = ["What is PCA?", "Explain principal component analysis.", "What is precision?", "What is recall?"]
        .map(Fingerprint::of);
    let (pairing, compared) = compare_all(&questions, &[(0, 1), (2, 3)]);
    assert_eq!(pairing, Pairing::Chosen);
    assert_eq!(compared, [compare(&questions[0], &questions[1]), compare(&questions[2], &questions[3])]);
}

#[test]
fn what_is_listed_beside_a_name_is_a_name() {
    let found = comparison("What is information and entropy?", "What is entropy?");
    assert_ne!(found.decision, Decision::Merge, "{found:?}");
}

#[test]
fn opposite_words_make_two_questions() {
    for (a, b) in [
        ("When does pruning make inference faster?", "When does pruning make inference slower?"),
        ("When is the median a better summary than the mean?", "When is the mean a better summary than the median?"),
        ("What are the benefits of a feature store?", "What are the drawbacks of a feature store?"),
        ("What is MAPE?", "What is MAP?"),
    ] {
        let found = comparison(a, b);
        assert_ne!(found.decision, Decision::Merge, "{a} | {b}: {found:?}");
    }
}

#[test]
fn examples_and_amounts_are_no_part_of_a_task() {
    let task = "Given an array of integers and a target, return indices of two numbers that add up to the target.";
    let shown = format!("{task} For example, nums = [1, 4, 9], target = 13 gives [1, 2].");
    for (a, b) in [
        (&*shown, task),
        ("Design a news feed for 300 million users", "How would you build a news feed?"),
        ("List techniques against overfitting", "Name techniques against overfitting"),
    ] {
        let found = comparison(a, b);
        assert_eq!(found.decision, Decision::Merge, "{a} | {b}: {found:?}");
    }
}

#[test]
fn a_choice_between_two_things_compares_them() {
    for (a, b) in [
        ("LightGBM or CatBoost?", "LightGBM vs CatBoost"),
        ("What are precision and recall?", "Precision vs recall"),
        ("When would you use Kafka over RabbitMQ?", "Kafka vs RabbitMQ"),
    ] {
        let found = comparison(a, b);
        assert_eq!(found.decision, Decision::Merge, "{a} | {b}: {found:?}");
    }
}

#[test]
fn the_number_of_a_question_is_not_part_of_it() {
    for numbered in ["3. How does the bootstrap work?", "3\u{fe0f}\u{20e3} How does the bootstrap work?"] {
        assert_eq!(comparison(numbered, "How does the bootstrap work?").decision, Decision::Merge, "{numbered}");
    }
}

#[test]
fn answers_that_say_the_same_merge_what_may_be_the_same() {
    let one = Fingerprint::of("What is the bias-variance tradeoff in machine learning?");
    let other = Fingerprint::of("How do bias and variance trade off as a model grows?");
    assert_eq!(score(&one, &other).1, Decision::Suggest);
    let answer = Told::of(
        "Bias is the error of assumptions, variance the error of fitting noise. Complexity lowers bias and raises variance.",
    );
    let same = Told::of(
        "Assumptions bring bias, fitting the noise brings variance. With complexity, variance is raised and bias lowered.",
    );
    let else_said = Told::of("Gradient clipping caps the norm of the gradient before the optimizer takes its step.");
    assert_eq!(score_answered((&one, &answer), (&other, &same)).1, Decision::Merge);
    assert_eq!(score_answered((&one, &answer), (&other, &else_said)).1, Decision::Suggest);
    // What speaks against the questions is not outvoted by their answers.
    let (max, min) = (Fingerprint::of("When do you use max pooling?"), Fingerprint::of("When do you use min pooling?"));
    assert_ne!(score_answered((&max, &answer), (&min, &answer)).1, Decision::Merge);
}

#[test]
fn an_answer_for_one_case_is_not_relied_on_for_another() {
    let (whole, case) = ("How does bagging affect recall?", "What is the effect of bagging on recall for images?");
    let told = Told::of("It lowers the variance at the price of training time.");
    let mut bank = Index::default();
    for (key, asked) in (0..).zip([whole, case, "How does boosting affect recall?", "Bagging vs boosting"]) {
        bank.insert(key, &Fingerprint::of(asked));
    }
    for (asked, answered) in [(whole, case), (case, whole)] {
        let found = answers(&Fingerprint::of(asked), &Fingerprint::of(answered), &told, &bank);
        assert_ne!(found.decision, Decision::Merge, "{asked} | {answered}: {found:?}");
    }
}

#[test]
fn labeled_links_are_told_apart() {
    // Of the written ones most are near misses, two in five right; of those that an import found in documents one in four. The
    // `dev` links fitted the weighted sum, and chose words; the held-out links were only scored, and show what both are worth on
    // questions never seen. What is sure must be right; what is shown is looked at.
    let written = ["", "2", "3", "4", "5", "6", "8", "9", "10"];
    let files = |part: &str| written.map(|nth| format!("links.{part}{nth}.jsonl")).to_vec();
    for (files, sure_precision, sure_recall, precision, recall) in [
        (files("dev"), 0.97, 0.30, 0.86, 0.66),
        (files("heldout"), 0.96, 0.31, 0.83, 0.66),
        (vec!["links.bank.dev.jsonl".to_owned(), "links.bank.dev2.jsonl".to_owned()], 0.60, 0.30, 0.40, 0.70),
        (vec!["links.bank.heldout.jsonl".to_owned()], 0.75, 0.30, 0.42, 0.60),
    ] {
        let (mut sure, mut shown) = (Count::default(), Count::default());
        files.iter().for_each(|file| count_links(file, &mut sure, &mut shown));
        println!("{}: sure {sure}, sure or shown {shown}", files.join(", "));
        assert!(sure.precision() >= sure_precision && sure.recall() >= sure_recall, "{files:?}: sure {sure}");
        assert!(shown.precision() >= precision && shown.recall() >= recall, "{files:?}: {shown}");
    }
}

/// Counts what is made of the links of a file, in a bank that has the questions of the file.
fn count_links(file: &str, sure: &mut Count, shown: &mut Count) {
    let mut bank = Index::default();
    for (key, link) in (0..).zip(rows(file)) {
        bank.insert(2 * key, &Fingerprint::of(text(&link, "q")));
        bank.insert(2 * key + 1, &Fingerprint::of(text(&link, "cand_q")));
    }
    let mut questions: BTreeMap<String, Vec<(Fingerprint, f64, bool)>> = BTreeMap::new();
    for link in rows(file) {
        let unanswered = Fingerprint::of(text(&link, "q"));
        let candidate = Fingerprint::of(text(&link, "cand_q"));
        let score = answers(&unanswered, &candidate, &Told::of(text(&link, "cand_a")), &bank).score;
        questions.entry(text(&link, "q").to_owned()).or_default().push((candidate, score, link["answers"] == true));
    }
    for candidates in questions.values() {
        for (nth, (question, own, right)) in candidates.iter().enumerate() {
            // What asks the same as the candidate says the same, and is no rival.
            let stands_against = |other: &Fingerprint| score(question, other).1 == Decision::Apart;
            let rivals =
                candidates.iter().enumerate().filter(|(other, (print, ..))| *other != nth && stands_against(print));
            let decision = among(*own, rivals.map(|(_, rival)| rival.1).max_by(f64::total_cmp)).1;
            sure.add(decision == Decision::Merge, *right);
            shown.add(decision != Decision::Apart, *right);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_strings_compare_alike_both_ways(a in "\\PC{0,200}", b in "\\PC{0,200}") {
        let (a, b) = (Fingerprint::of(&a), Fingerprint::of(&b));
        prop_assert_eq!(score(&a, &b), score(&b, &a));
        let (forth, back) = (compare(&a, &b), compare(&b, &a));
        prop_assert_eq!((forth.decision, forth.score), (back.decision, back.score));
        prop_assert!((0.0..=1.0).contains(&forth.score));
    }

    #[test]
    fn questions_made_of_the_words_of_the_field_compare_alike_both_ways(
        a in prop::collection::vec(0..WORDS.len(), 1..12),
        b in prop::collection::vec(0..WORDS.len(), 1..12),
    ) {
        let phrase = |words: &[usize]| words.iter().map(|&nth| WORDS[nth]).collect::<Vec<_>>().join(" ");
        let (a, b) = (Fingerprint::of(&phrase(&a)), Fingerprint::of(&phrase(&b)));
        prop_assert_eq!(score(&a, &b), score(&b, &a));
        if !a.is_empty() {
            prop_assert_eq!(compare(&a, &a).decision, Decision::Merge);
        }
    }

    #[test]
    fn a_question_is_the_same_as_itself(question in "\\PC{0,120}") {
        let print = Fingerprint::of(&question);
        if !print.is_empty() {
            prop_assert_eq!(compare(&print, &print).decision, Decision::Merge);
        }
    }

    #[test]
    fn no_answer_is_too_strange_to_compare(question in "\\PC{0,80}", answer in "(?s).{0,400}") {
        let print = Fingerprint::of(&question);
        let found = answers(&print, &print, &Told::of(&answer), &Index::default());
        prop_assert!((0.0..=1.0).contains(&found.score));
    }
}

const WORDS: &[&str] = &[
    "what",
    "is",
    "the",
    "difference between",
    "and",
    "why",
    "how do you",
    "prevent",
    "not",
    "without",
    "PCA",
    "L1",
    "L2",
    "ridge",
    "precision",
    "recall",
    "attention",
    "multi-head attention",
    "overfitting",
    "memorizes",
    "training data",
    "vs",
    "instead of",
    "gradient",
    "vanishing",
    "high",
    "low",
    "increase",
    "7",
    "1.5",
    "?",
    ",",
    "random",
    "forest",
    "implement",
    "bagging",
    "boosting",
];

/// Right and wrong calls.
#[derive(Default)]
struct Count {
    called_right: f64,
    called_wrong: f64,
    right: f64,
}

impl Count {
    fn add(&mut self, called: bool, right: bool) {
        let one = |condition: bool| f64::from(u8::from(condition));
        self.called_right += one(called && right);
        self.called_wrong += one(called && !right);
        self.right += one(right);
    }

    fn precision(&self) -> f64 {
        self.called_right / (self.called_right + self.called_wrong).max(1.0)
    }

    fn recall(&self) -> f64 {
        self.called_right / self.right.max(1.0)
    }

    fn f1(&self) -> f64 {
        2.0 * self.called_right / (self.called_right + self.called_wrong + self.right).max(1.0)
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "precision {:.3} recall {:.3} F1 {:.3}", self.precision(), self.recall(), self.f1())
    }
}

fn rows(file: &str) -> Vec<Value> {
    let path = format!("{}/tests/pairs/{file}", env!("CARGO_MANIFEST_DIR"));
    let lines = std::fs::read_to_string(path).expect("the labels stand beside the tests");
    lines.lines().map(|line| serde_json::from_str(line).expect("a label is a line of JSON")).collect()
}

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().expect("the field is text")
}
