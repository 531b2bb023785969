//! The catalog that comes with the program: it loads, knows its own mistakes, and is silent about what is right.

use domain::check::Document;
use domain::check::contradiction::{self, Told};
use domain::check::misconception::{Catalog, examine, findings};

fn catalog() -> Catalog {
    formats::misconceptions::built_in().unwrap_or_else(|error| panic!("{error}"))
}

fn count(text: &str, catalog: &Catalog) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    findings(&Document { lines: &lines, notes: &[] }, catalog).iter().filter(|finding| finding.shown).count()
}

#[test]
fn the_catalog_loads_and_is_broad() {
    let catalog = catalog();
    assert!(catalog.misconceptions.len() >= 900, "{}", catalog.misconceptions.len());
    let facts: usize = catalog.attributes.iter().map(|attribute| attribute.subjects.len()).sum();
    assert!(facts >= 400, "{facts}");
    assert!(catalog.trends.len() >= 60 && catalog.quantities.len() >= 50);
    assert!(catalog.orders.len() >= 40);
}

#[test]
fn right_statements_are_silent() {
    let catalog = catalog();
    let (mut told, mut wrongly) = (Vec::new(), Vec::new());
    for entry in catalog.misconceptions.iter().filter(|entry| !entry.wrong.is_empty()) {
        told.extend(std::iter::once(&entry.right).chain(&entry.right_forms).map(|right| (&entry.id, right)));
    }
    for trend in &catalog.trends {
        told.extend(trend.effects.iter().map(|effect| (&trend.id, &effect.right)));
    }
    told.extend(catalog.quantities.iter().map(|quantity| (&quantity.id, &quantity.told)));
    told.extend(catalog.attributes.iter().map(|attribute| (&attribute.id, &attribute.why)));
    for (id, right) in &told {
        if count(&format!("{right}."), &catalog) > 0 {
            wrongly.push(format!("{id}: {right}"));
        }
    }
    assert!(wrongly.len() * 300 <= told.len(), "{} right statements reported:\n{}", wrongly.len(), wrongly.join("\n"));
}

#[test]
fn most_wrong_forms_are_recognized() {
    let catalog = catalog();
    let (mut all, mut missed) = (0, Vec::new());
    for entry in catalog.misconceptions.iter().filter(|entry| !entry.doubtful) {
        for wrong in &entry.wrong {
            all += 1;
            if count(&format!("{wrong}."), &catalog) == 0 {
                missed.push(format!("{}: {wrong}", entry.id));
            }
        }
    }
    eprintln!("{} of {all} wrong forms recognized", all - missed.len());
    assert!(missed.len() * 100 <= all * 15, "{} of {all} wrong forms missed:\n{}", missed.len(), missed.join("\n"));
}

/// Returns whether two sentences, each a document, are found to contradict each other.
fn contradict(one: &str, other: &str, catalog: &Catalog) -> bool {
    let (one, other) = ([one], [other]);
    let documents = [Document { lines: &one, notes: &[] }, Document { lines: &other, notes: &[] }];
    let examinations = documents.map(|document| examine(&document, catalog));
    let told = [0, 1].map(|at| Told { name: "notes", document: documents[at], examination: &examinations[at] });
    !contradiction::findings(&told, catalog).is_empty()
}

#[test]
fn contradicting_pairs_are_told_from_agreeing_ones() {
    let catalog = catalog();
    let (mut found, mut disputed) = (0, Vec::new());
    for line in include_str!("../../domain/tests/statements/pairs.txt").lines() {
        let [kind, one, other] = line.splitn(3, '|').collect::<Vec<_>>()[..] else { continue };
        if contradict(one, other, &catalog) {
            if kind == "c" { found += 1 } else { disputed.push(line) }
        }
    }
    assert!(found >= 24, "{found}");
    assert!(disputed.is_empty(), "{disputed:#?}");
}

/// Returns how many of a file's wrong statements are found, of how many, and how many right ones are disputed.
fn told(file: &str, catalog: &Catalog) -> (usize, usize, usize) {
    let (mut found, mut wrong, mut disputed) = (0, 0, 0);
    for line in file.lines() {
        let Some((kind, statement)) = line.split_once(' ').filter(|(kind, _)| matches!(*kind, "-" | "+")) else {
            continue;
        };
        let hit = match statement.split_once(" :: ") {
            Some((above, says)) => count(&format!("## {above}\n\n{says}"), catalog) > 0,
            None => count(statement, catalog) > 0,
        };
        if kind == "+" {
            disputed += usize::from(hit);
        } else {
            wrong += 1;
            found += usize::from(hit);
        }
    }
    (found, wrong, disputed)
}

#[test]
fn wordings_that_the_catalog_does_not_know_are_met() {
    let catalog = catalog();
    let open = include_str!("../../domain/tests/statements/notes/reworded.txt");
    let held_out = include_str!("../../domain/tests/statements/notes/reworded-heldout.txt");
    for (name, file, floor) in [("reworded", open, 32), ("reworded, held out", held_out, 30)] {
        let (found, wrong, disputed) = told(file, &catalog);
        eprintln!("{name}: {found} of {wrong}, {disputed} right ones disputed");
        assert!(found >= floor, "{name}: {found} of {wrong}");
        assert!(disputed == 0, "{name}: {disputed}");
    }
}

#[test]
fn denials_questions_and_reports_are_silent() {
    let catalog = catalog();
    for text in [
        "Lasso does not keep all features.",
        "Is MSE in the same units as the target?",
        "A common misconception is that MSE is in the same units as the target.",
        "Unlike a decision tree, a random forest averages trees.",
        "Nearest neighbors: k-NN has no training phase and slow predictions.",
        "A KD-tree loses its advantage in high dimensions.",
        "Breadth-first search uses a queue and depth-first search uses a stack.",
        "If the test set helps to select a model, the test error is no honest estimate any more.",
    ] {
        assert_eq!(count(text, &catalog), 0, "{text}");
    }
}

#[test]
fn a_denial_takes_back_what_stands_near_it() {
    let catalog = catalog();
    let far = "A method that does not let us use the KV cache at every step of decoding is bad for training.";
    assert_eq!(count(far, &catalog), 1);
    assert_eq!(count("To do without the KV cache is not bad for training.", &catalog), 0);
    assert_eq!(count("A byte-level BPE leaves it at that: nothing becomes unknown.", &catalog), 0);
    assert_eq!(count("With byte-level BPE nothing becomes unknown.", &catalog), 0);
}

#[test]
fn below_a_comparison_either_may_be_meant() {
    let catalog = catalog();
    let asked = "How do data drift and concept drift differ?: Data drift: P(x) changes.";
    assert_eq!(count(asked, &catalog), 0);
    assert_eq!(count("Concept drift: P(x) changes.", &catalog), 1);
}

#[test]
fn what_is_asked_or_told_as_a_bad_answer_is_silent() {
    let catalog = catalog();
    let shown = |text: &str| {
        let (lines, reading) = (text.lines().collect::<Vec<_>>(), formats::read("own.txt", text));
        let document = Document { lines: &lines, notes: &reading.notes };
        findings(&document, &catalog).iter().filter(|finding| finding.shown).count()
    };
    let answer = "A: Tell what you did about it, with numbers.\n";
    let asked =
        format!("Q: Rotary embeddings are learned parameters. Comment.\n{answer}\nQ: Name a pitfall.\n{answer}");
    assert_eq!(shown(&asked), 0, "a document does not claim what it asks");
    let answered = "Q: What are rotary embeddings?\nA: Rotary embeddings are learned parameters.\n";
    assert_eq!(shown(answered), 1);
    let warned = "Q: How do you balance classes?\nA: With weights.\nRed flags\nOversamples before the split.\n";
    assert_eq!(shown(warned), 0);
    assert_eq!(shown("Q: How do you balance classes?\nA: Oversample before the split.\n"), 1);
    assert_eq!(shown("Q: Which classes are balanced?\nWeak: Oversample before the split.\nStrong: After it.\n"), 0);
}

#[test]
fn a_sentence_on_other_things_meets_other_words_by_accident() {
    let catalog = catalog();
    assert_eq!(count("LSH returns the exact nearest neighbors.", &catalog), 1);
    let verified =
        "Hash the pages, bucket the signatures by LSH, read both pages of a candidate pair and verify it exactly.";
    assert_eq!(count(verified, &catalog), 0);
}

#[test]
fn each_of_two_that_a_sentence_tells_of_is_read_by_itself() {
    let catalog = catalog();
    for (wrong, right) in [
        ("L2 gives sparse weights, L1 gives small ones.", "L1 gives sparse weights, L2 gives small ones."),
        (
            "High bias means overfitting, high variance underfitting.",
            "High bias means underfitting, high variance overfitting.",
        ),
        (
            "Type 1 error is a false negative and type 2 a false positive.",
            "Type 1 error is a false positive and type 2 a false negative.",
        ),
    ] {
        assert!(count(wrong, &catalog) > 0, "{wrong}");
        assert_eq!(count(right, &catalog), 0, "{right}");
    }
    assert_eq!(count("L1, L2 and elastic net are penalties on the weights.", &catalog), 0);
}

#[test]
fn a_list_on_one_line_is_read_item_by_item() {
    let catalog = catalog();
    let list = "Decoding: 1) Greedy search does not sample, 2) Nucleus sampling keeps the top-p most likely tokens.";
    assert_eq!(count(list, &catalog), 1);
}

#[test]
fn small_words_count_in_what_takes_a_finding_back() {
    let catalog = catalog();
    assert_eq!(count("Dropout is active at inference and switched off during training.", &catalog), 1);
    assert_eq!(count("Dropout is on in training and not active at test time.", &catalog), 0);
}

#[test]
fn a_pattern_whose_subject_would_always_take_it_back_is_met_but_not_shown() {
    let own = r#"
[[misconception]]
id = "canary-blue-green"
topic = "operations"
wrong = ["a canary release switches everybody", "blue-green deployment goes up bit by bit"]
right = "A canary release starts small; blue-green switches all traffic."
source = "Own"
says = [">canary / all traffic at once", ">blue green / few users"]
unless = "blue green|canary|not"
"#;
    let catalog = formats::misconceptions::read(&[("own.toml", own)]).unwrap_or_else(|error| panic!("{error}"));
    let told = |line: &str| findings(&Document { lines: &[line], notes: &[] }, &catalog);
    let swapped = told("A canary release sends all traffic at once to the new version.");
    assert!(swapped.len() == 1 && !swapped[0].shown, "{swapped:?}");
    assert!(told("A canary release starts small, a blue-green one sends all traffic at once.").is_empty());
}

#[test]
fn other_words_for_an_entry_want_its_subject_in_the_sentence() {
    let own = r#"
[[misconception]]
id = "tides"
topic = "oceans"
wrong = ["the wind makes the tides"]
right = "The moon makes the tides."
source = "Own"
[[wording]]
of = "tides"
says = ["ebb|flood / breeze|gust*"]
unless = "waves"
"#;
    let catalog = formats::misconceptions::read(&[("own.toml", own)]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(count("Ebb and flood come from a steady breeze.", &catalog), 1);
    assert_eq!(count("Ebb brings smaller waves than a breeze.", &catalog), 0);
    assert_eq!(count("Ebb: it comes about. A steady breeze near the shore is its cause.", &catalog), 0);
    let of_none = own.replace("of = \"tides\"", "of = \"streams\"");
    let error = formats::misconceptions::read(&[("own.toml", &of_none)]).expect_err("nothing is called so");
    assert_eq!(error.to_string(), "own.toml:8: no entry `streams` stands before");
}

#[test]
fn a_broken_file_is_an_error_with_its_line() {
    let broken = "[[misconception]]\nid = \"x\"\n";
    let error = formats::misconceptions::read(&[("own.toml", broken)]).expect_err("fields are missing");
    assert_eq!(error.file, "own.toml");
    let twice = "\n[[misconception]]\nid = \"x\"\ntopic = \"t\"\nwrong = [\"one\"]\nright = \"r\"\nwhy = \"w\"\nsource = \"s\"\nsays = [\"a / b\"]\n";
    let error = formats::misconceptions::read(&[("own.toml", twice)]).expect_err("one wrong form is too few");
    assert_eq!(error.to_string(), "own.toml:2: `x` needs more wrong forms");
}
