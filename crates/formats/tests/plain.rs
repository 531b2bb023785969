//! Laws of reading plain text, and what a reader would see of the hard layouts.

use domain::bank::{Block, plain_text};
use formats::{Reading, read};
use proptest::prelude::*;

fn check_laws(text: &str) -> Reading {
    let reading = read("notes.txt", text);
    let lines: Vec<&str> = text.split('\n').collect();
    let mut covered = vec![false; lines.len() + 1];
    let mut cover = |span: domain::bank::LineSpan, what: &str| {
        assert!(
            span.first >= 1 && span.last as usize <= lines.len() && span.first <= span.last,
            "{what} {span:?} of {} lines",
            lines.len()
        );
        covered[span.first as usize..=span.last as usize].fill(true);
    };
    let mut last = 0;
    for note in &reading.notes {
        assert!(note.question_lines.first >= last, "notes stand in document order");
        last = note.question_lines.first;
        assert!(!note.question.trim().is_empty(), "a question has words");
        cover(note.lines(), "note");
        if let Some(answer) = note.answer_lines {
            assert!(
                note.is_answered() && answer.first >= note.question_lines.first,
                "an answer has lines only when it has words"
            );
            cover(answer, "answer");
        }
    }
    reading.diagnostics.iter().for_each(|found| cover(found.lines, "diagnostic"));
    for (index, line) in lines.iter().enumerate() {
        let blank = line.chars().all(|c| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{a0}'));
        assert!(blank || covered[index + 1], "line {} is in no card and no diagnostic: {line:?}\n{text}", index + 1);
    }
    reading
}

proptest! {
    #[test]
    fn any_text_is_read_whole(text in "(?s).{0,400}") {
        check_laws(&text.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], " "));
    }

    #[test]
    fn any_notes_are_read_whole(lines in prop::collection::vec(prop_oneof![
        Just(""), Just("-"), Just("  • What is attention?"), Just("Q: Why?"), Just("A: Because."), Just("Answer:"), Just("1. Explain dropout"), Just("2) it is random"),
        Just("def f(x):"), Just("return x"), Just("# A comment"), Just("| a | b |"), Just("|---|---|"), Just("\\[ x^2 \\]"), Just("[M] Given a vector u, find v"),
        Just("Stage 1: The theorem"), Just("Hint: try it"), Just("is this right??"), Just("TODO"), Just("Example: \"Design a cache\""), Just("What is KL: a divergence between two things"),
        Just("Interviewer: how would you start?"), Just("Candidate: with a baseline."), Just("a\tb\tc"), Just("References"), Just("Overfitting vs underfitting"), Just("x = 1"), Just("“”"), Just("Page 2"), Just("7"), Just("8"), Just("3.1 What is a norm?"), Just("a) how deep?"),
        Just("KEY"), Just("1a. It is."), Just("Difficulty: hard"), Just("Helpful (3)"), Just("Ann wrote:"), Just("> Why?"), Just(">"), Just("> -"), Just("0:12"), Just("Advertisement"), Just("Sample questions"), Just("How to prepare"), Just("Beam: the best k at each step"), Just("1️⃣ Что такое бустинг?"), Just("Status"), Just("In review"), Just("Tags: a, b"), Just("12%"), Just("3 May 2024 at 10:03"), Just("00:00:01,200 --> 00:00:04,000"), Just("Example"), Just("Question 4"), Just("Task 3. Keep the last order of each."), Just("4. Word ladder"), Just("Deep learning"),
    ], 0..40)) {
        check_laws(&lines.join("\n"));
    }
}

proptest! {
    #[test]
    fn any_source_is_read_whole(head in prop_oneof![Just("<html>"), Just("\\begin{document}")], lines in prop::collection::vec(prop_oneof![
        Just(""), Just("<p><b>What is attention?</b></p>"), Just("<ol><li>Explain dropout"), Just("</li></ol>"), Just("<pre>"), Just("  x = 1 &lt; 2"), Just("</pre>"), Just("<!-- note"), Just("-->"),
        Just("<script>"), Just("</script>"), Just("<h2>Trees &#x41; &bogus; &"), Just("a < b"), Just("<td>Q</td><td>A</td>"), Just("\\section{Trees}"), Just("\\item Why?"), Just("\\begin{enumerate}"), Just("\\end{enumerate}"),
        Just("\\textbf{Q1.} Why \\emph{so}?"), Just("\\textbf{{{"), Just("% todo"), Just("\\begin{solution}"), Just("Because."), Just("é ¶ $x$"),
    ], 0..40)) {
        check_laws(&format!("{head}\n{}", lines.join("\n")));
    }
}

#[test]
fn hostile_lines_are_read_whole() {
    for line in ["<", "&", "\\textbf{", "> ", "1a. ", "<!--", "3.1 A "] {
        let text = format!("<html>\n{}\nKEY\n1. a", line.repeat(20_000 / line.len()));
        check_laws(&text);
        check_laws(text.trim_start_matches("<html>\n"));
    }
}

#[test]
fn a_long_document_is_read_in_parts_without_losing_lines() {
    let answer = "A weighted mean of values by how well keys match a query. ".repeat(20);
    let page =
        format!("What is attention?\n{answer}\n\nExplain dropout.\nUnits are left out at random while training.\n\n");
    let pages = (6 << 20) / page.len();
    let text = page.repeat(pages);
    let reading = check_laws(&text);
    assert_eq!(reading.notes.len(), 2 * pages);
    assert!(reading.layout.contains("parts"), "{}", reading.layout);
}

#[test]
fn a_document_of_many_short_lines_is_read_in_parts_too() {
    let text = "Why?\nSo.\n\n".repeat(50_000);
    let reading = read("bank.txt", &text);
    assert!(reading.layout.contains("parts"), "{}", reading.layout);
    assert_eq!(reading.notes.len(), 50_000);
    assert_eq!(reading.notes.last().map(|note| note.question_lines.first), Some(149_998));
}

#[test]
fn flattened_children_return_to_their_parent() {
    let text = "What is attention made of?\n- Three parts:\n- a query\n- a key\n- a value\n- Three parts:\n- The rest is a weighted sum.\nWhat is a key?\n- What a query is held against.\n";
    let reading = check_laws(text);
    insta::assert_snapshot!(plain_text(&reading.notes[0].answer), @r"
    - Three parts:
      - a query
      - a key
      - a value
    - The rest is a weighted sum.
    ");
}

#[test]
fn code_loses_its_curly_quotes_and_gets_its_indentation_back_where_one_reading_parses() {
    let text = "Write a greeting function in Python.\ndef greet(name):\nif name:\nprint(“hello”)\nelse:\nprint(‘who?’)\nWhat does it return?\nNothing, that is None.\n";
    let reading = check_laws(text);
    let Block::Code { language, text } = &reading.notes[0].answer[0] else { panic!("{:?}", reading.notes[0].answer) };
    assert_eq!(language.as_deref(), Some("python"));
    insta::assert_snapshot!(text, @r#"
    def greet(name):
        if name:
            print("hello")
        else:
            print('who?')
    "#);
}

#[test]
fn a_note_to_self_is_set_aside_and_told() {
    let reading = check_laws(
        "recall formula\ncoverage of actual positive samples\n= TP/(TP+FN)\nIs this right ??\nwhat is precision?\nTP/(TP+FP), the share of found ones that are right\n",
    );
    assert_eq!(reading.notes.len(), 2);
    assert!(
        reading.diagnostics.iter().any(|found| found.message.contains("note to self") && found.lines.first == 4),
        "{:?}",
        reading.diagnostics
    );
    assert!(!plain_text(&reading.notes[0].answer).contains("right"));
}

#[test]
fn a_byte_order_mark_on_a_line_of_its_own_hides_no_row() {
    check_laws("\u{feff}\n\u{a1}\t!\n!\t0\n\u{868c9}\t\u{e1dcf}");
}

/// The questions of a text, each with the lines that answer it.
fn cards(text: &str) -> Vec<(String, Option<(u32, u32)>)> {
    let notes = check_laws(text).notes;
    notes.into_iter().map(|note| (note.question, note.answer_lines.map(|lines| (lines.first, lines.last)))).collect()
}

#[test]
fn lines_that_come_in_pairs_are_cards_whatever_their_words() {
    let text = "what is variance\nspread around the mean\nhow is it estimated\nsum of squares by n - 1\nlogit\nlog of the odds\nwhat is bias\nmean error\nout of bag error\neach tree is tested on rows it has not seen\nwhy bagging\nless variance\nhow many trees\nuntil it is flat\nwhat is a stump\na tree of depth one\nsilhouette\n(b - a) / max(a, b)\nwhy scale\nequal units";
    let cards = cards(text);
    assert_eq!(cards.len(), 10, "{cards:?}");
    assert!(cards.iter().all(|(_, lines)| lines.is_some_and(|(first, last)| first == last)), "{cards:?}");
}

#[test]
fn a_list_that_begins_behind_a_label_is_one_list() {
    let text = "Front: Three cures for exploding losses\nBack: 1. clip\n2. lower the rate\n3. warm up\nTags: training\n\nFront: What does clipping change?\nBack: The length of a step\nTags: training\n\nFront: What is a warm-up?\nBack: A rate that rises first\nTags: training\n";
    let notes = check_laws(text).notes;
    assert_eq!(plain_text(&notes[0].answer), "1. clip\n2. lower the rate\n3. warm up");
}

#[test]
fn numbers_with_and_without_a_remark_part_cards() {
    let text = "#1\nTwo coins, one shows heads. Is the other heads?\nAns 1/3\n\n#2\nExpected rolls until a six?\nAns 6\n\n#3 (asked twice)\nExpected tosses until two heads?\nAns 6\n\n#4\nExpected draws until an ace?\nAns 53/5\n";
    let notes = check_laws(text).notes;
    let answers: Vec<String> = notes.iter().map(|note| plain_text(&note.answer)).collect();
    assert_eq!(answers, ["1/3", "6", "6", "53/5"]);
}

#[test]
fn statements_to_be_judged_and_choices_in_a_row_are_asked() {
    let text = "Review\n\n1. T / F  Dropout is on at test time.\n2. T / F  Ridge shrinks weights.\n\n3. Which of these is a lazy learner?\n(a) SVM (b) kNN (c) lasso (d) CART\n\n4. A stump has depth\n(a) 0 (b) 1 (c) 2\n\n5. Why bag trees?\n\nANSWER KEY\n1. F\n2. T\n3. b\n4. b\n5. Less variance\n";
    let notes = check_laws(text).notes;
    let answers: Vec<String> = notes.iter().map(|note| plain_text(&note.answer)).collect();
    assert_eq!(answers, ["F", "T", "b", "b", "Less variance"], "{notes:?}");
    assert!(notes[2].question.ends_with("(d) CART"), "{}", notes[2].question);
}

#[test]
fn signs_around_a_heading_are_no_part_of_the_topic() {
    let text = "== trees ==\n\nWhat is pruning?\nCutting back.\n\n== margins ==\n\nWhat is slack?\nRoom for error.\n";
    let topics: Vec<_> = formats::read("notes.txt", text).notes.into_iter().filter_map(|note| note.topic).collect();
    assert_eq!(topics, ["trees", "margins"]);
}

#[test]
fn a_list_of_prompts_has_no_answers() {
    let text = "Statistics\nWhat is a p-value?\nBootstrap vs jackknife\nExplain the delta method\nWhat is power?\nDegrees of freedom\nHow do you test normality?\n\nTrees\nWhat is pruning?\nWhy do trees overfit?\nGini vs entropy\nExplain bagging\nHow does boosting stop?\nCold start";
    let cards = cards(text);
    assert_eq!(cards.len(), 12, "{cards:?}");
    assert!(cards.iter().all(|(_, lines)| lines.is_none()), "{cards:?}");
}

#[test]
fn titles_that_bear_the_next_number_are_questions_where_some_ask() {
    let text = "1. Two sum\nUse a table.\n\n2. Implement a queue\nTwo stacks.\n\n3. Valid parentheses\nA stack.\n\n4. Reverse a list\nThree pointers.\n\n5. Moving average\nA sum and a queue.\n\n6. Write quickselect\nLike quicksort, one side only.";
    let cards = cards(text);
    assert_eq!(
        cards.iter().map(|(_, lines)| *lines).collect::<Vec<_>>(),
        [2, 5, 8, 11, 14, 17].map(|at| Some((at, at)))
    );
}

#[test]
fn where_most_lines_of_a_run_divide_after_a_dash_and_one_asks_all_do() {
    let text = "stats\n\nwhat is a p-value - how odd the data are if nothing is going on\ntype I vs type II - false alarm, missed \
                alarm\nclt - means of many draws look normal\nwhy n-1? - the mean took one\n\ntrees\n\nwhat does pruning do?\n  gini - \
                impurity by chance\n  entropy - impurity by surprise\n  depth - the longest path\n\nwhere is the root?  0.5";
    let asked: Vec<_> = cards(text).into_iter().map(|(asked, _)| asked).collect();
    let expected =
        ["what is a p-value", "type I vs type II", "clt", "why n-1?", "what does pruning do?", "where is the root?"];
    assert_eq!(asked, expected);
}

#[test]
fn what_stands_under_announced_examples_answers_none_of_them() {
    let text = "The second interview is about design. Typical problems are\n\nDesign a system that ranks news.\nDesign a system that finds fraud.\n\nDraw early and say what you would do first.\n\nThe third one is about you, for example:\n\nTell us about a conflict.\n\nAll of them take an hour.";
    let cards = cards(text);
    assert_eq!(cards.len(), 3, "{cards:?}");
    assert!(cards.iter().all(|(_, lines)| lines.is_none()), "{cards:?}");
}

#[test]
fn a_rule_and_last_words_end_an_answer() {
    let text = "What is a norm?\nA length.\n\n=====\nPART TWO\n=====\n\nWhat is a metric?\nA distance.\n\nWhat is a limit?\nWhere a sequence goes.\n\nWhat is a set?\nA collection.\n\nConclusion\nPractice every day.";
    let lines: Vec<_> = cards(text).into_iter().map(|(_, lines)| lines).collect();
    assert_eq!(lines, [2, 9, 12, 15].map(|at| Some((at, at))));
}

#[test]
fn a_chat_with_dates_before_the_names_is_a_conversation() {
    let text = "[14/03/2024, 18:02:11] Interviewer: What is a kernel?\n[14/03/2024, 18:02:40] Candidate: An inner product elsewhere.\n[14/03/2024, 18:03:01] Interviewer: Why is it useful?\n[14/03/2024, 18:03:30] Candidate: One need not go there.\n[14/03/2024, 18:04:02] Interviewer: Good. When does it fail?\n[14/03/2024, 18:04:30] Candidate: With many rows.";
    let lines: Vec<_> = cards(text).into_iter().map(|(_, lines)| lines).collect();
    assert_eq!(lines, [2, 4, 6].map(|at| Some((at, at))));
}

#[test]
fn fields_around_an_answer_are_no_part_of_it() {
    let card =
        |question: &str, status: &str, answer: &str| format!("{question}\nStatus\n{status}\n{answer}\nEdited\n\n");
    let text = [
        card("What is a norm?", "Open", "A length."),
        card("Why scale features?", "Done", "So that units do not matter."),
        card("What is a kernel?", "Open", "An inner product elsewhere."),
        card("How does bagging help?", "Done", "It averages noise away."),
        card("When is a mean misleading?", "Open", "With heavy tails."),
    ];
    let lines: Vec<_> = cards(&text.concat()).into_iter().map(|(_, lines)| lines).collect();
    assert_eq!(lines, [4, 10, 16, 22, 28].map(|at| Some((at, at))));
}

#[test]
fn titles_between_answers_and_questions_answer_nothing() {
    let text = "Statistics\n\nWhat is a norm?\n\nA length.\n\nTrees\nWhy do trees overfit?\n\nThey grow until each leaf is pure.\n\nProduction\n\nThis part was hard.\n\nWhat is drift?\n\nThe world changes.";
    let lines: Vec<_> = cards(text).into_iter().map(|(_, lines)| lines).collect();
    assert_eq!(lines, [5, 10, 18].map(|at| Some((at, at))));
}

#[test]
fn a_number_and_a_title_stand_over_a_task_with_its_example() {
    let task = |nth: usize, title: &str, text: &str| {
        format!("{nth}. {title}\n{text}\nExample\nInput: [1, 2]\nOutput: 3\nCode:\ndef f(xs):\nreturn g(xs)\n\n")
    };
    let text = [
        task(1, "Running sum", "Return the sums of all prefixes of a list of numbers."),
        task(2, "Majority", "One element fills more than half of the array."),
        task(3, "Rotation", "Rotate a square matrix by ninety degrees in place."),
        task(4, "Ladder", "Find the shortest chain of words between two words."),
    ];
    let cards = cards(&text.concat());
    assert_eq!(cards.iter().map(|(_, lines)| lines.unwrap().0).collect::<Vec<_>>(), [6, 15, 24, 33], "{cards:?}");
}

#[test]
fn exercises_are_questions_whatever_their_words() {
    let text = "Task 1. Why is a loop slow here?\nIt calls Python.\n\nTask 2. The last order of every customer.\nSort and take the tail.\n\nTask 3. What does a merge do?\nIt matches keys.\n\nTask 4. The share of the ten best shops.\nSum the first ten.";
    assert_eq!(cards(text).len(), 4);
}

#[test]
fn the_foot_of_a_page_answers_nothing() {
    let text = "1. What is a norm?\nA length.\n2. What is a kernel?\nAn inner product elsewhere.\n3. Why scale?\nSo that units do not matter.\nFinish review\nPrevious activity\nJump to...";
    let lines: Vec<_> = cards(text).into_iter().map(|(_, lines)| lines).collect();
    assert_eq!(lines, [2, 4, 6].map(|at| Some((at, at))));
}
