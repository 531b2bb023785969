//! Key points held against honest answers and against attacks: negated, shuffled, terms alone, the question echoed, another question's answer.

use domain::grade::points::{Points, State};

/// Question, reference, an honest answer in other words.
const CARDS: &[(&str, &str, &str)] = &[
    (
        "What does dropout do?",
        "Dropout switches off random neurons during training. It reduces overfitting because neurons cannot rely on each other. At inference all neurons are active.",
        "During training we turn off a random part of the neurons, so that they do not co-adapt; this prevents overfitting. When the model is used for inference, every neuron is active.",
    ),
    (
        "Why does gradient clipping help recurrent networks?",
        "Gradient clipping limits the norm of the gradient. It prevents exploding gradients in long sequences. It does not solve vanishing gradients.",
        "Clipping puts a limit on the gradient norm, and so avoids exploding gradients on long sequences. Vanishing gradients are not solved by it.",
    ),
    (
        "How does a random forest differ from boosting?",
        "A random forest trains deep trees independently on bootstrap samples. Averaging the trees reduces variance. Boosting trains shallow trees one after another and reduces bias.",
        "In a random forest the deep trees are trained independently of each other on bootstrap samples, and the average has lower variance. In boosting the shallow trees are trained sequentially, which lowers bias.",
    ),
    (
        "What is the difference between a process and a thread?",
        "Processes have separate memory. Threads of a process share memory. Creating a thread is cheaper than creating a process.",
        "Each process has its own memory, while threads share the memory of their process. It is cheaper to create a thread than a process.",
    ),
    (
        "What is a hash table?",
        "A hash table maps keys to values with a hash function. Lookup takes constant time on average. Collisions are resolved by chaining or open addressing.",
        "It uses a hash function in order to map a key to its value. On average a lookup is constant time. When there are collisions, they are resolved with chaining or open addressing.",
    ),
    (
        "Why scale features before k-means?",
        "K-means uses the Euclidean distance. Features with a large range dominate the distance. Standardization gives every feature the same influence.",
        "Because the Euclidean distance is used by k-means, features that have a large range dominate that distance. With standardization all features have the same influence.",
    ),
];

fn states(question: &str, reference: &str, answer: &str) -> Vec<State> {
    Points::of_reference(question, reference).read(answer).points.into_iter().map(|point| point.state).collect()
}

fn share(of: &[State], state: State) -> f64 {
    of.iter().filter(|other| **other == state).count() as f64 / of.len() as f64
}

fn shuffled(text: &str, seed: u64) -> String {
    let mut words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(['.', ',', ';'])).collect();
    let mut state = seed;
    for nth in (1..words.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        words.swap(nth, (state >> 33) as usize % (nth + 1));
    }
    words.join(" ")
}

fn negated(sentence: &str) -> Option<String> {
    for (is, is_not) in
        [(" is ", " is not "), (" are ", " are not "), (" have ", " do not have "), (" can ", " cannot ")]
    {
        if sentence.contains(is) {
            return Some(sentence.replacen(is, is_not, 1));
        }
    }
    let verbs = [
        ("switches", "switch"),
        ("reduces", "reduce"),
        ("limits", "limit"),
        ("prevents", "prevent"),
        ("trains", "train"),
        ("maps", "map"),
        ("takes", "take"),
        ("uses", "use"),
        ("gives", "give"),
    ];
    let (third, base) = verbs.into_iter().find(|(third, _)| sentence.contains(&format!(" {third} ")))?;
    Some(sentence.replacen(&format!(" {third} "), &format!(" does not {base} "), 1))
}

#[test]
fn an_honest_answer_and_the_reference_itself_cover_the_points() {
    let (mut all, mut covered) = (0.0, 0.0);
    for (question, reference, answer) in CARDS {
        let own = states(question, reference, reference);
        assert!(own.iter().all(|state| *state == State::Covered), "{question}: {own:?}");
        let honest = states(question, reference, answer);
        assert_eq!(share(&honest, State::Contradicted), 0.0, "{question}: {honest:?}");
        all += honest.len() as f64;
        covered += share(&honest, State::Covered) * honest.len() as f64;
    }
    assert!(covered / all >= 0.85, "{}", covered / all);
}

#[test]
fn a_denied_reference_is_contradicted() {
    let (mut all, mut contradicted) = (0, 0);
    for (question, reference, _) in CARDS {
        for sentence in reference.split_inclusive('.') {
            let Some(negated) = negated(sentence) else { continue };
            let answer = reference.replace(sentence, &negated);
            let states = states(question, reference, &answer);
            all += 1;
            let hit = states.contains(&State::Contradicted);
            contradicted += i32::from(hit);
            if !hit {
                println!("not seen: {negated} {states:?}");
            }
        }
    }
    assert!(contradicted * 10 >= all * 9, "{contradicted} of {all}");
}

#[test]
fn shuffled_words_and_bare_terms_make_no_point() {
    let (mut cases, mut held) = (0, 0);
    for (question, reference, _) in CARDS {
        let small = [
            "a", "an", "the", "of", "in", "is", "are", "with", "by", "at", "to", "on", "it", "each", "all", "than",
            "or", "and", "because", "have",
        ];
        let terms: Vec<&str> = reference
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .filter(|word| !word.is_empty() && !small.contains(&word.to_lowercase().as_str()))
            .collect();
        for text in (1..10).map(|seed| shuffled(reference, seed)).chain([terms.join(", "), terms.join("\n")]) {
            let states = states(question, reference, &text);
            let holds = share(&states, State::Covered) <= 0.34;
            cases += 1;
            held += i32::from(holds);
            if !holds {
                println!("makes points: {text} {states:?}");
            }
        }
    }
    println!("{held} of {cases}");
    assert!(held * 10 >= cases * 9, "{held} of {cases}");
}

#[test]
fn the_question_and_another_answer_make_no_point() {
    for (nth, (question, reference, _)) in CARDS.iter().enumerate() {
        let echo = Points::of_reference(question, reference).read(question);
        assert!(echo.points.iter().all(|point| point.state == State::Missing), "{question}: {echo:?}");
        assert_eq!(echo.echoed.len(), 1);
        let other = CARDS[(nth + 1) % CARDS.len()].2;
        let states = states(question, reference, other);
        assert!(
            share(&states, State::Covered) == 0.0 && share(&states, State::Contradicted) == 0.0,
            "{question}: {states:?}"
        );
    }
}

#[test]
fn a_sentence_quoted_is_a_range_of_the_answer() {
    let (question, reference, answer) = CARDS[0];
    let reading = Points::of_reference(question, reference).read(answer);
    for point in reading.points {
        assert!(point.sentence.is_none_or(|range| answer.get(range).is_some()));
    }
    let stray = format!("{answer} My cat likes warm windows and fresh fish.");
    let irrelevant = Points::of_reference(question, reference).read(&stray).irrelevant;
    assert_eq!(
        irrelevant.iter().map(|range| &stray[range.clone()]).collect::<Vec<_>>(),
        ["My cat likes warm windows and fresh fish."]
    );
}

#[test]
fn red_flags_and_strong_answers_of_a_document_are_a_rubric() {
    let rubric = "Red flag: drops every row that has a missing value.\nStrong answer: asks why the values are missing before choosing an imputation.";
    let points = Points::of_reference("How do you treat missing values?", rubric);
    assert_eq!((points.points().len(), points.red_flags().len()), (1, 1));
    let bad = points.read("I would simply drop every row with a missing value.");
    assert!(bad.red_flags[0].hit);
    let good = points.read("First I ask why values are missing. I would not drop every row with a missing value.");
    assert!(!good.red_flags[0].hit);
}

#[test]
fn points_that_references_agree_on_weigh_more() {
    let one = "Bagging reduces variance. It trains models on bootstrap samples.";
    let two = "Bagging lowers the variance. Out-of-bag rows estimate the error.";
    let points = Points::of_references("What is bagging?", &[one, two]);
    let agreed: Vec<usize> = points.points().iter().map(|point| point.agreed_by).collect();
    assert_eq!(agreed, [2, 1, 1]);
    let sum: f64 = points.points().iter().map(|point| point.weight).sum();
    assert!((sum - 1.0).abs() < 1e-9);
}

#[test]
fn hostile_texts_are_read_in_bounded_time() {
    let points =
        Points::of_reference("What is overfitting?", "Overfitting memorizes noise. Regularization reduces it.");
    let nested = format!("{}x{}", r"\frac{".repeat(20_000), "}".repeat(20_000));
    let brackets = format!("{}1{}", "f(".repeat(50_000), ")".repeat(50_000));
    for text in [
        "not ".repeat(1_000_000),
        nested,
        brackets,
        "9^".repeat(100_000),
        "1".repeat(1_000_000),
        "a,".repeat(500_000),
        "л".repeat(300_000),
        "x_{".repeat(100_000),
        "’".repeat(300_000),
        "\u{0}\u{feff}\n".repeat(10_000),
        "Регуляризация не уменьшает переобучение.".to_owned(),
        String::new(),
    ] {
        points.read(&text);
        Points::of_reference(&text, &text);
    }
}
