//! Markdown in every habit is read into questions and answers, and no line is lost.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fmt::Write as _;

use domain::bank::{Block, Inline, Level, LineSpan, Note, plain_text};
use formats::{Reading, read};
use proptest::prelude::*;

fn markdown(text: &str) -> Reading {
    read("bank.md", text)
}

/// One line a note: where it stands, the question, the answer.
fn shown(text: &str) -> String {
    let mut out = String::new();
    for note in markdown(text).notes {
        let answer = plain_text(&note.answer).replace('\n', " / ");
        let span = |lines: LineSpan| {
            if lines.first == lines.last { lines.first.to_string() } else { format!("{}-{}", lines.first, lines.last) }
        };
        let place = note.answer_lines.map_or("·".to_owned(), span);
        writeln!(
            out,
            "{} {place} | {} | {}",
            span(note.question_lines),
            note.question,
            if note.is_answered() { answer.as_str() } else { "?" }
        )
        .unwrap();
    }
    out
}

fn only(text: &str) -> Note {
    let mut notes = markdown(text).notes;
    assert_eq!(notes.len(), 1, "{notes:#?}");
    notes.remove(0)
}

#[test]
fn headings_with_properties_are_read_like_the_starter_bank() {
    let text = "---\ntitle: Theory\nkind: theory\n---\n\n# Attention\n\n## Why scale the scores?\nlevel: medium\nsource: Vaswani et al., 2017\n\nBecause \\( d_k \\) grows.\n\n$$ \\sum_i x_i $$\n\n## What is a mask?\nlevel: easy\n\n# Training\n\n## Derive the update of momentum.\n\nIt averages.\n";
    let reading = markdown(text);
    assert_eq!(reading.title.as_deref(), Some("Theory"));
    let [first, second, third] = reading.notes.as_slice() else { panic!("{reading:#?}") };
    assert_eq!(
        (first.topic.as_deref(), first.level, first.reference.as_deref()),
        (Some("Attention"), Some(Level::Medium), Some("Vaswani et al., 2017"))
    );
    assert_eq!((first.question_lines, first.answer_lines), (LineSpan::line(8), Some(LineSpan::new(12, 14))));
    assert_eq!(
        first.answer,
        vec![
            Block::Paragraph {
                spans: vec![Inline::text("Because "), Inline::Math { tex: "d_k".into() }, Inline::text(" grows.")]
            },
            Block::Math { tex: "\\sum_i x_i".into() },
        ]
    );
    assert_eq!((second.is_answered(), second.lines()), (false, LineSpan::new(16, 17)));
    assert_eq!(third.topic.as_deref(), Some("Training"));
    assert!(first.original.starts_with("## Why scale") && first.original.ends_with("$$ \\sum_i x_i $$"));
}

#[test]
fn a_heading_among_questions_is_a_question_and_one_over_questions_is_a_topic() {
    insta::assert_snapshot!(shown("# Bank\n\n## Statistics\n\n### What is a p-value?\n\nA tail.\n\n### Central limit theorem\n\nSums are normal.\n\n#### Proof\n\nHard.\n\n### Why n - 1?\n\n## References\n\n- a book\n"), @r"
    5 7 | What is a p-value? | A tail.
    9 11-15 | Central limit theorem | Sums are normal. / Proof / Hard.
    17 · | Why n - 1? | ?
    ");
}

#[test]
fn bold_lines_are_questions() {
    insta::assert_snapshot!(shown("# B\n\n**1. What is X? [E]**\n\nA thing.\n\n- one\n- two?\n\n**2. Gradient clipping**\n\n_TODO_\n\n**3. What is Z?** It is a letter.\n\n**Q4: Why?** <br>\nBecause.\n"), @r"
    3 5-8 | What is X? | A thing. / - one / - two?
    10 · | Gradient clipping | ?
    14 · | What is Z? | It is a letter.
    16 17 | Why? | Because.
    ");
}

#[test]
fn numbered_items_are_questions_with_or_without_indented_answers() {
    insta::assert_snapshot!(shown("1. What is X?\n\n   A thing.\n\n   ```python\n   x = 1\n   ```\n\n2. Compare A with B.\n3. What is Z?\n   A letter.\n"), @r"
    1 3-7 | What is X? | A thing. / x = 1
    9 · | Compare A with B. | ?
    10 11 | What is Z? | A letter.
    ");
    insta::assert_snapshot!(shown("1. What is X?\n\nA thing.\n\n- with\n- parts\n\n2. What is Y?\n\nAnother.\n\n3. What is Z?\n"), @r"
    1 3-6 | What is X? | A thing. / - with / - parts
    8 10 | What is Y? | Another.
    12 · | What is Z? | ?
    ");
}

#[test]
fn bullets_answer_inline_or_below() {
    insta::assert_snapshot!(shown("## Trees\n\n- What is bagging? Averaging of trees.\n- What is boosting?\n  - Trees in sequence.\n  - Slow.\n- **What is pruning?** — cutting.\n- [ ] What is a stump?\n"), @r"
    3 · | What is bagging? | Averaging of trees.
    4 5-6 | What is boosting? | - Trees in sequence. / - Slow.
    7 · | What is pruning? | cutting.
    8 · | What is a stump? | ?
    ");
}

#[test]
fn topics_in_nested_lists_are_not_questions() {
    insta::assert_snapshot!(shown("- Trees\n  - What is bagging?\n    - Averaging.\n  - What is boosting?\n- Networks\n  - What is dropout?\n  - Why ReLU?\n"), @r"
    2 3 | What is bagging? | - Averaging.
    4 · | What is boosting? | ?
    6 · | What is dropout? | ?
    7 · | Why ReLU? | ?
    ");
    assert_eq!(
        markdown("- Trees\n  - What is bagging?\n  - What is boosting?\n").notes[1].topic.as_deref(),
        Some("Trees")
    );
}

#[test]
fn labels_pair_questions_with_answers() {
    insta::assert_snapshot!(shown("Q: What is X?\nA: A thing.\n\nIt goes on.\n\n**Q:** What is Y?\n\n**A:** Another.\n\nQuestion 3: What is Z\nAnswer:\n- one\n- two\n\nВопрос: что такое переобучение?\nОтвет: заучивание.\n\nQ5. And now?\nA5. TODO\n"), @r"
    1 2-4 | What is X? | A thing. / It goes on.
    6 8 | What is Y? | Another.
    10 11-13 | What is Z | - one / - two
    15 16 | что такое переобучение? | заучивание.
    18 · | And now? | ?
    ");
}

#[test]
fn a_label_alone_stands_over_its_question() {
    insta::assert_snapshot!(shown("### Question 1\n\nWhat is X?\n\n### Answer\n\nA thing.\n\n### Question 2\n\nWhat is Y?\n\n**Answer:**\n\nAnother.\n"), @r"
    3 5-7 | What is X? | A thing.
    11 13-15 | What is Y? | Another.
    ");
}

#[test]
fn cards_of_obsidian_are_read() {
    insta::assert_snapshot!(shown("#flashcards\n\nCapital of France::Paris\nA:::B\n`std::vector` and std::move are code.\n\nWhat is X?\n?\nA thing.\n- really\n\nNot part of it.\n\nThe {{c1::cell}} keeps {{c2::state::what}}.\n"), @r"
    3 · | Capital of France | Paris
    4 · | A | B
    4 · | B | A
    7 9-10 | What is X? | A thing. / - really
    14 · | The […] keeps state. | cell
    14 · | The cell keeps [what]. | state
    ");
}

#[test]
fn folds_hide_answers() {
    insta::assert_snapshot!(shown("<details><summary>What is <b>X</b> &lt; Y?</summary>\n\nA *thing*:\n\n```html\n<details>\n```\n\n</details>\n\n<details>\n<summary>What is Y?</summary>\nInline.\n</details>\n\n<details><summary>What is Z?</summary></details>\n\n## What is W?\n\n<details>\n<summary>Show answer</summary>\n\nA letter.\n\n</details>\n"), @r"
    1 3-7 | What is X < Y? | A thing: / <details>
    12 13 | What is Y? | Inline.
    16 · | What is Z? | ?
    18 21-23 | What is W? | A letter.
    ");
}

#[test]
fn folds_that_nobody_closed_end_at_the_next() {
    insta::assert_snapshot!(shown("<details><summary>What is X?</summary>\n\nA thing.\n\n<details><summary>What is Y?</summary>\n\nAnother.\n"), @r"
    1 3 | What is X? | A thing.
    5 7 | What is Y? | Another.
    ");
}

#[test]
fn tables_of_questions_give_a_card_a_row() {
    insta::assert_snapshot!(shown("| Вопрос | Ответ |\n|---|---|\n| Что такое \\(x\\)? | Число `n` |\n| Зачем? | |\n\n| Model | Size |\n|---|---|\n| A | 1 |\n"), @r"
    3 · | Что такое \(x\)? | Число n
    4 · | Зачем? | ?
    ");
}

#[test]
fn a_table_that_only_asks_is_a_list_of_questions_unless_it_answers_one() {
    insta::assert_snapshot!(shown("# Round two\n\n| Question | Company |\n|---|---|\n| What is recall? | A |\n| What is precision? | B |\n"), @r"
    5 · | What is recall? | ?
    6 · | What is precision? | ?
    ");
    insta::assert_snapshot!(shown("## How do you roll out a model?\n\n| Step | Question |\n|---|---|\n| shadow | does it hold up? |\n| canary | does anything break? |\n"), @r"
    1 3-6 | How do you roll out a model? | Step | Question / shadow | does it hold up? / canary | does anything break?
    ");
}

#[test]
fn callouts_ask_in_their_titles() {
    insta::assert_snapshot!(shown("> [!question]- What is X?\n> A thing.\n>\n> - really\n\n> [!faq] What is Y?\n> > [!success]- Answer\n> > Another.\n\n> [!note] Not a card\n> text\n"), @r"
    1 2-4 | What is X? | A thing. / - really
    6 7-8 | What is Y? | Another.
    ");
}

#[test]
fn contents_and_links_are_no_cards() {
    let reading = markdown(
        "# Bank\n\n- [What is X?](#what-is-x)\n- [What is Y?](#what-is-y)\n\n### What is X?\n\nA thing.\n\n**[⬆ Back to Top](#bank)**\n\n### What is Y?\n\n[⬆ back to top](#bank)\n",
    );
    assert_eq!(reading.notes.len(), 2);
    assert_eq!(reading.notes[0].answer_lines, Some(LineSpan::line(8)));
    assert!(!reading.notes[1].is_answered());
    assert!(
        reading.diagnostics.iter().any(|found| found.message == "contents list" && found.lines == LineSpan::new(3, 4))
    );
}

#[test]
fn what_looks_like_a_question_inside_an_answer_stays_there() {
    insta::assert_snapshot!(shown("## How do you start?\n\nAsk yourself:\n\n1. What is the goal?\n2. Who are the users?\n\n**Why bother?**\n\n```python\n# What is this?\n```\n\nSo what? It matters.\n\n## What then?\n\nDone.\n"), @r"
    1 3-14 | How do you start? | Ask yourself: / 1. What is the goal? / 2. Who are the users? / Why bother? / # What is this? / So what? It matters.
    16 18 | What then? | Done.
    ");
}

#[test]
fn paragraphs_that_ask_are_questions_when_nothing_else_is() {
    insta::assert_snapshot!(shown("Some notes.\n\nWhat is X?\n\nA thing.\n\nWhat is Y?\nAnother\nthing.\n"), @r"
    3 5 | What is X? | A thing.
    7 8-9 | What is Y? | Another thing.
    ");
}

#[test]
fn a_bold_label_may_stand_before_a_question() {
    let text = "## Trees\n**Depth** — why limit it?\nA deep tree learns its noise.\n\n**Pruning** — before or after?\nAfter, \
                as a rule.\n\nWhat is a stump?::A tree of one split.\n";
    insta::assert_snapshot!(shown(text), @r"
    2 3 | Depth — why limit it? | A deep tree learns its noise.
    5 6 | Pruning — before or after? | After, as a rule.
    8 · | What is a stump? | A tree of one split.
    ");
}

#[test]
fn an_outline_may_ask_without_marks_and_a_list_of_things_to_do_asks_nothing() {
    let asks = "- What is a token\n\t- a piece of a word\n- Why cap the length\n\t- cost\n- How are rare words cut\n\t- into \
                letters\n- KV cache\n\t- keys and values kept\n";
    insta::assert_snapshot!(shown(asks), @r"
    1 2 | What is a token | - a piece of a word
    3 4 | Why cap the length | - cost
    5 6 | How are rare words cut | - into letters
    7 8 | KV cache | - keys and values kept
    ");
    let does = "# Project\n\n- Explain results to the team\n  - slides\n- Compare with baseline\n  - run\n- Describe the data\n  - \
                link\n- Buy credits\n  - ask\n";
    assert_eq!(shown(does), "");
}

#[test]
fn a_title_that_names_questions_says_what_its_lists_hold() {
    let body = "### Firm A\n\nPhone screen:\n- implement a heap\n- difference between a stack and a queue\n\n### Firm B\n\nOnsite:\n- \
                explain hashing\n- why are trees balanced?\n";
    insta::assert_snapshot!(shown(&format!("# Questions by company\n\n{body}")), @r"
    6 · | implement a heap | ?
    7 · | difference between a stack and a queue | ?
    12 · | explain hashing | ?
    13 · | why are trees balanced? | ?
    ");
    assert!(!shown(&format!("# Companies\n\n{body}")).contains("implement a heap |"));
}

#[test]
fn a_keycap_is_the_number_of_its_question() {
    insta::assert_snapshot!(shown("## 1\u{FE0F}\u{20E3} What is a stem?\n\nA cut word.\n\n## 2\u{FE0F}\u{20E3} Why stem?\n"), @r"
    1 3 | What is a stem? | A cut word.
    5 · | Why stem? | ?
    ");
}

#[test]
fn a_chat_with_a_program_is_read_by_its_turns() {
    let text = "### You\nWhat is recall?\n\n### Assistant\nThe share that is **found**:\n\n```python\ntp / (tp + fn)\n```\n\n### You\n\
                thanks! next: explain focal loss\n\n### Assistant\nIt weighs easy examples less.\n\n### You\nok great\n\n\
                ### Assistant\nYou're welcome!\n";
    insta::assert_snapshot!(shown(text), @r"
    2 5-9 | What is recall? | The share that is found: / tp / (tp + fn)
    12 15 | explain focal loss | It weighs easy examples less.
    ");
    lawful(text).unwrap();
    let code = Block::Code { language: Some("python".into()), text: "tp / (tp + fn)".into() };
    assert!(markdown(text).notes[0].answer.contains(&code), "{:?}", markdown(text).notes[0].answer);
}

#[test]
fn an_answer_begins_after_an_arrow_or_a_label_and_written_out_emoji_say_nothing() {
    let text = "- Why a bias term? :star:\n- Tell me about a failure. → the migration\n- Why normalize? **Answer:** steps fit all.\n\
                - Is `a -> b` a type? :+1: :tada:\n";
    insta::assert_snapshot!(shown(text), @r"
    1 · | Why a bias term? | ?
    2 · | Tell me about a failure. | the migration
    3 · | Why normalize? | steps fit all.
    4 · | Is `a -> b` a type? | ?
    ");
    lawful(text).unwrap();
}

#[test]
fn headings_over_text_are_cards_when_nothing_asks() {
    insta::assert_snapshot!(shown("# Notes\n\n## Trees\n\n### Bagging\n\nAveraging.\n\n### Boosting\n\nIn sequence.\n"), @r"
    5 7 | Bagging | Averaging.
    9 11 | Boosting | In sequence.
    ");
}

#[test]
fn terms_are_cards_when_nothing_asks() {
    insta::assert_snapshot!(shown("# Cheat sheet\n\n## Trees\n\n- **Bagging**: averaging of many trees\n- **Boosting**: trees in sequence, each on the last one's errors\n- **Stump** — a tree with one split\n"), @r"
    5 · | Bagging | averaging of many trees
    6 · | Boosting | trees in sequence, each on the last one's errors
    7 · | Stump | a tree with one split
    ");
}

#[test]
fn choices_belong_to_the_question() {
    insta::assert_snapshot!(shown("1. Which has two moments?\n   - (a) SGD\n   - (b) Adam\n\n   **Answer:** (b)\n\n2. Is it convex?\n\n   **Answer:** no\n\n**Q3.** Which?\n\nA) this\nB) that\n"), @r"
    1-3 5 | Which has two moments? (a) SGD (b) Adam | (b)
    7 9 | Is it convex? | no
    11-14 · | Which? A) this B) that | ?
    ");
}

#[test]
fn numbers_before_headings_and_footers_after_rules_are_no_content() {
    insta::assert_snapshot!(shown("1. ### What is X?\n\n   A thing.\n\n2. ### What is Y?\n\n   Another.\n\n---\n\nMIT license\n"), @r"
    1 3 | What is X? | A thing.
    5 7 | What is Y? | Another.
    ");
}

#[test]
fn lists_of_names_with_text_below_follow_lists_of_questions() {
    insta::assert_snapshot!(shown("## Theory\n\n- What is X?\n\n    A thing.\n\n- Dropout\n\n    Noise.\n\n## Coding\n\n1. Two sum\n\n    A map.\n\n2. LRU cache\n"), @r"
    3 5 | What is X? | A thing.
    7 9 | Dropout | Noise.
    13 15 | Two sum | A map.
    17 · | LRU cache | ?
    ");
}

#[test]
fn answers_by_number_are_found_at_the_end() {
    let reading = markdown(
        "## Quiz\n\n1. What is X?\n2. True or false: it is Y.\n3. Is it Z? Justify in one sentence.\n\n## Answers\n\n1. A thing.\n2. False.\n",
    );
    let answers: Vec<(&str, Option<LineSpan>)> =
        reading.notes.iter().map(|note| (note.question.as_str(), note.answer_lines)).collect();
    assert_eq!(
        answers,
        [
            ("What is X?", Some(LineSpan::line(9))),
            ("True or false: it is Y.", Some(LineSpan::line(10))),
            ("Is it Z? Justify in one sentence.", None),
        ]
    );
    assert_eq!(reading.notes[0].original, "1. What is X?\n1. A thing.");
}

#[test]
fn lists_that_ask_others_are_no_questions() {
    insta::assert_snapshot!(shown("## Theory\n\n- What is X?\n- What is Y?\n- Explain Z.\n\nWhat we look for:\n\n1. Do you ask back?\n2. Do you test?\n\n## Questions to ask them\n\n- How big is the team?\n- Who is on call?\n\n## Plan\n\n- [ ] Book a room (which?)\n\n## Backlog\n\n- Detect a cycle\n- Compute the median\n- Reverse a list\n"), @r"
    3 · | What is X? | ?
    4 · | What is Y? | ?
    5 · | Explain Z. | ?
    ");
}

#[test]
fn formulas_survive_every_delimiter() {
    let note = only(
        "## What is \\(a_i*b_i\\) and $x_j$?\n\nInline \\( p_1 * q_1 * r \\), a price of $5 and $10, and\n\\[\na_1 \\\\\n= b_1\n\\]\nthen $$c_1$$.\n\n\\begin{align}\nx &= 1\n\\end{align}\n",
    );
    assert_eq!(note.question, "What is \\(a_i*b_i\\) and $x_j$?");
    let maths: Vec<&str> = note
        .answer
        .iter()
        .filter_map(|block| if let Block::Math { tex } = block { Some(tex.as_str()) } else { None })
        .collect();
    assert_eq!(maths, ["a_1 \\\\\n= b_1", "c_1", "\\begin{align}\nx &= 1\n\\end{align}"]);
    let Block::Paragraph { spans } = &note.answer[0] else { panic!() };
    assert_eq!(spans[1], Inline::Math { tex: "p_1 * q_1 * r".into() });
    assert_eq!(spans[2], Inline::text(", a price of $5 and $10, and"));
}

#[test]
fn formulas_in_code_are_code() {
    let note = only("## What does `$x$` do?\n\n```\n\\( a \\) $b$\n```\n");
    assert_eq!(note.question, "What does `$x$` do?");
    assert_eq!(note.answer, vec![Block::Code { language: None, text: "\\( a \\) $b$".into() }]);
}

#[test]
fn answers_keep_their_form() {
    let note = only(
        "## What is X?\n\nA **bold** *word*, [a link](http://x.y), ![alt](p.png) and H<sub>2</sub>O<br>for `code`.\n\n1. one\n   - deep\n2. two\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | \\(x|y\\) |\n\n```py\nif x:\n    pass\n```\n\n<!-- hidden -->\n",
    );
    insta::assert_debug_snapshot!(note.answer, @r#"
    [
        Paragraph {
            spans: [
                Text {
                    text: "A ",
                },
                Strong {
                    text: "bold",
                },
                Text {
                    text: " ",
                },
                Emphasis {
                    text: "word",
                },
                Text {
                    text: ", ",
                },
                Link {
                    text: "a link",
                    href: "http://x.y",
                },
                Text {
                    text: ", ",
                },
                Link {
                    text: "alt",
                    href: "p.png",
                },
                Text {
                    text: " and H_2O for ",
                },
                Code {
                    text: "code",
                },
                Text {
                    text: ".",
                },
            ],
        },
        List {
            ordered: true,
            items: [
                [
                    Paragraph {
                        spans: [
                            Text {
                                text: "one",
                            },
                        ],
                    },
                    List {
                        ordered: false,
                        items: [
                            [
                                Paragraph {
                                    spans: [
                                        Text {
                                            text: "deep",
                                        },
                                    ],
                                },
                            ],
                        ],
                    },
                ],
                [
                    Paragraph {
                        spans: [
                            Text {
                                text: "two",
                            },
                        ],
                    },
                ],
            ],
        },
        Quote {
            blocks: [
                Paragraph {
                    spans: [
                        Text {
                            text: "quoted",
                        },
                    ],
                },
            ],
        },
        Table {
            head: [
                [
                    Text {
                        text: "a",
                    },
                ],
                [
                    Text {
                        text: "b",
                    },
                ],
            ],
            rows: [
                [
                    [
                        Text {
                            text: "1",
                        },
                    ],
                    [
                        Math {
                            tex: "x|y",
                        },
                    ],
                ],
            ],
        },
        Code {
            language: Some(
                "python",
            ),
            text: "if x:\n    pass",
        },
    ]
    "#);
}

#[test]
fn the_starter_bank_is_read_whole() {
    for (name, text) in [
        ("theory", include_str!("../../../banks/starter/1-theory.md")),
        ("coding", include_str!("../../../banks/starter/2-coding.md")),
    ] {
        let reading = markdown(text);
        assert_eq!(reading.notes.len(), text.lines().filter(|line| line.starts_with("## ")).count(), "{name}");
        for note in &reading.notes {
            assert!(
                note.is_answered() && note.level.is_some() && note.reference.is_some() && note.topic.is_some(),
                "{note:#?}"
            );
        }
        lawful(text).unwrap();
    }
}

#[test]
fn bold_lines_that_count_parts_are_headings() {
    let text = "# Report\n\n**Round 1 – breadth**\n\n- What is a kernel?\n- What is slack?\n\n**Round 2 – design**\nThey drew a \
                lot.\n\n- How would you rank news?\n";
    let told: Vec<_> = markdown(text)
        .notes
        .into_iter()
        .map(|note| (note.question.clone(), note.topic.clone().unwrap_or_default(), note.is_answered()))
        .collect();
    let expected = [
        ("What is a kernel?", "Round 1 – breadth", false),
        ("What is slack?", "Round 1 – breadth", false),
        ("How would you rank news?", "Round 2 – design", false),
    ];
    assert_eq!(told, expected.map(|(question, topic, answered)| (question.to_owned(), topic.to_owned(), answered)));
}

/// Documents that are read in part, how many of their questions are found at least and how many are too many at most: a
/// gist with loose questions below its folded ones, review questions answered by number at the end, problems under patterns, a
/// log whose questions stand three items deep, a heading among questions that only says what is to be built, a plan,
/// two in which a remark stands where an answer is missing and is taken for one, a report with tasks among remarks, tasks with
/// bold numbers, prompts under headings that say nothing, a checklist with names for errands, questions woven into prose, and
/// stories whose parts are still empty.
const IN_PART: [(&str, usize, usize); 23] = [
    ("r49-dataeng-todo", 18, 0),
    ("r49-design-prompts", 6, 2),
    ("r49-fragen-mixed", 16, 0),
    ("r49-recsys-notes-prose", 9, 0),
    ("r47-story-bank", 9, 0),
    ("r46-coding-set", 12, 1),
    ("r45-running-prose", 11, 2),
    ("r45-numbered-key", 17, 0),
    ("r40-gist-details", 18, 0),
    ("r40-book-summary", 11, 2),
    ("r41-leetcode-patterns", 23, 3),
    ("r42-newgrad-coding", 18, 0),
    ("r39-rubric", 16, 0),
    ("r35-onsite-bold-rounds", 9, 0),
    ("r37-how-we-interview", 12, 0),
    ("r39-dl-glossary", 30, 4),
    ("r25-quote-prompts", 4, 0),
    ("r25-mkdocs", 8, 0),
    ("r19-daily-log", 8, 1),
    ("r19-design-walk", 8, 0),
    ("r19-weeks-plan", 12, 1),
    ("r26-headings-q-numbers", 4, 0),
    ("r26-quote-then-reply", 4, 0),
];

#[test]
fn labeled_layouts_are_read() {
    let mut wrong: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/layouts/dev")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let reading = markdown(&std::fs::read_to_string(&path).unwrap());
        let labels = std::fs::read_to_string(path.with_extension("jsonl")).unwrap();
        let gold: Vec<serde_json::Value> = labels
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let is_at = |label: &serde_json::Value, note: &Note| {
            let line = label["q_line"].as_u64().unwrap().abs_diff(u64::from(note.question_lines.first));
            line <= 1
        };
        let core: Vec<_> = gold.iter().filter(|label| label["core"] != false).collect();
        let found = core
            .iter()
            .filter(|label| {
                let answered = label["answered"].as_bool().unwrap();
                reading.notes.iter().any(|note| is_at(label, note) && note.is_answered() == answered)
            })
            .count();
        let extra = reading.notes.iter().filter(|note| !gold.iter().any(|label| is_at(label, note))).count();
        let name = path.file_stem().unwrap().to_string_lossy();
        if let Some((_, least, most)) = IN_PART.iter().find(|(in_part, ..)| *in_part == name) {
            if found < *least || extra > *most {
                wrong.push(format!("{name}: {found} found, {extra} too many"));
            }
        } else if found * 10 < core.len() * 9 || extra * 20 > core.len() {
            wrong.push(format!("{name}: {found} of {}, {extra} too many", core.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every line that is not blank is accounted for, spans lie in the document, notes stand in its order.
fn lawful(text: &str) -> Result<(), TestCaseError> {
    let reading = markdown(text);
    let lines: Vec<&str> = text.split('\n').collect();
    let count = lines.len() as u32;
    let mut held = vec![false; lines.len() + 1];
    let mut hold = |span: LineSpan| -> Result<(), TestCaseError> {
        prop_assert!(span.first >= 1 && span.first <= span.last && span.last <= count, "{:?} of {}", span, count);
        held[span.first as usize..=span.last as usize].fill(true);
        Ok(())
    };
    let mut last = 0;
    for note in &reading.notes {
        hold(note.question_lines)?;
        if let Some(answer) = note.answer_lines {
            hold(answer)?;
            prop_assert!(note.is_answered());
        }
        // An answer may stand in a list at the end of the document; what is between is not the note's.
        if note.answer_lines.is_none_or(|answer| answer.first <= note.question_lines.last + 12) {
            hold(note.lines())?;
        }
        prop_assert!(note.question_lines.first >= last, "{:?} after {}", note, last);
        last = note.question_lines.first;
        prop_assert!(!note.question.trim().is_empty());
        prop_assert!(note.original.lines().all(|line| text.contains(line)));
    }
    for found in &reading.diagnostics {
        hold(found.lines)?;
    }
    for (line, held) in lines.iter().zip(&held[1..]) {
        prop_assert!(*held || line.trim().is_empty(), "lost: {:?}", line);
    }
    Ok(())
}

fn fragment() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "What is X?",
        "Explain Y.",
        "A thing.",
        "**What is Z?**",
        "**4. Name it**",
        "`code::x`",
        "$a_i$",
        "\\( b \\)",
        "Q: why?",
        "A: so.",
        "front::back",
        "[link](#a)",
        "TODO",
        "{{c1::x::y}}",
        "==high==",
        "level: easy",
        "?",
        "<b>x</b>",
        "<summary>S?</summary>",
        "Answer",
        "Вопрос: зачем?",
        "[^1]",
        "| a | b |",
        "⭐ Why? 👶",
        "\\[",
        "$$",
    ]);
    let prefix = prop::sample::select(vec![
        "",
        "",
        "",
        "# ",
        "## ",
        "### ",
        "- ",
        "  - ",
        "    ",
        "1. ",
        "   ",
        "> ",
        "> > ",
        "- [ ] ",
        "<details>",
        "</details>",
        "```",
        "~~~\n",
        "---\n",
        "<!-- ",
        "| Question | Answer |\n|---|---|\n",
        "> [!question] ",
        "[^1]: ",
        "* * ",
    ]);
    let end =
        prop::sample::select(vec!["\n", "\n", "\n\n", "\n\n", " ", "</details>\n", "\n```\n", " -->\n", "\n---\n", ""]);
    (prefix, words, end).prop_map(|(prefix, words, end)| format!("{prefix}{words}{end}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn no_line_of_any_text_is_lost(text in "([ \\-#*>`|:?$\\\\()\\[\\]<>/dQA=~_!.é1\u{1}\u{2}\t]|\n|What is|details|summary|\\\\\\(|```|\n\n){0,60}") {
        lawful(&text)?;
    }

    #[test]
    fn no_line_of_any_unicode_is_lost(text in "\\PC{0,40}(\n\\PC{0,40}){0,6}") {
        lawful(&text)?;
    }

    #[test]
    fn no_line_of_generated_markdown_is_lost(parts in prop::collection::vec(fragment(), 0..30)) {
        lawful(&parts.concat())?;
    }
}

#[test]
fn a_bold_label_with_a_number_sets_an_exercise() {
    let text = "## Chance\nP(A|B) = P(A and B) / P(B)\n\n**Exercise 1.** Two dice show 7. What is the chance of a six?\n\n\
        <details>\n<summary>Solution</summary>\n\n1/3\n\n</details>\n\n**Exercise 2.** The same for a sum of 8.\n\n\
        <details>\n<summary>Hint</summary>\nCount.\n</details>\n<details>\n<summary>Solution</summary>\n\n2/5\n\n</details>\n";
    let notes = markdown(text).notes;
    let told: Vec<(&str, String)> =
        notes.iter().map(|note| (note.question.as_str(), plain_text(&note.answer))).collect();
    assert_eq!(told[0], ("Two dice show 7. What is the chance of a six?", "1/3".to_owned()), "{told:?}");
    assert_eq!(told[1].0, "The same for a sum of 8.");
    assert!(told[1].1.ends_with("2/5"), "{told:?}");
    assert_eq!(told.len(), 2);
}

#[test]
fn a_task_between_a_heading_and_the_code_that_solves_it_is_a_question() {
    let text = "# Mock\n\n### Coding\nGiven a string, find the first character that stands alone.\n\n```python\n\
        def first(s):\n    return next(c for c in s if s.count(c) == 1)\n```\n\nTook 12 minutes.\n\n### Theory\n\
        - What does a prior do?\n\t- weighs parameters before the data\n- When is a posterior proper?\n\t- when it sums to one\n";
    let notes = markdown(text).notes;
    assert_eq!(notes.len(), 3, "{notes:#?}");
    assert_eq!(notes[0].question, "Given a string, find the first character that stands alone.");
    assert!(matches!(notes[0].answer[0], Block::Code { .. }), "{notes:#?}");
    assert_eq!(notes[0].kind, domain::bank::Kind::Coding);
    // What is typed at a prompt solves nothing.
    let install = "# Tools\n\n## Setup\nCompute the index once with this script.\n\n```bash\nmake\nmake index\n```\n\n\
        ## What is an index?\nA table.\n\n## Why sort it?\nFor ranges.\n";
    assert!(markdown(install).notes.iter().all(|note| !note.question.starts_with("Compute")));
}

#[test]
fn columns_of_what_was_said_and_what_should_have_been_answer() {
    let text = "| Question | What I said | What I should have said |\n|--|--|--|\n| What is AUC at random? | 0.5 | \
        0.5 for any balance |\n| Why calibrate? | no idea | so that 0.8 means 0.8 |\n";
    let notes = markdown(text).notes;
    let told: Vec<String> = notes.iter().map(|note| plain_text(&note.answer)).collect();
    assert!(told[0].contains("0.5 for any balance"), "{told:?}");
    assert!(told[1].contains("so that 0.8 means 0.8"), "{told:?}");
}

#[test]
fn a_heading_that_names_no_subject_is_no_topic() {
    let text = "## Week 2: Trees\n\n### Sample Interview Questions\n\n**Q1: What is pruning?**\n\nCutting back.\n\n\
        **Q2: What is bagging?**\n\nAveraging.\n\n### Questions on boosting\n\n**Q3: What is a weak learner?**\n\nA stump.\n";
    let topics: Vec<Option<String>> = markdown(text).notes.into_iter().map(|note| note.topic).collect();
    let topic = |text: &str| Some(text.to_owned());
    assert_eq!(topics, [topic("Week 2: Trees"), topic("Week 2: Trees"), topic("Questions on boosting")]);
}

/// What is asked, with the lines that answer.
fn asked(text: &str) -> Vec<(String, Option<LineSpan>)> {
    lawful(text).unwrap();
    markdown(text).notes.into_iter().map(|note| (note.question, note.answer_lines)).collect()
}

#[test]
fn labels_of_any_word_that_count_up_are_no_part_of_what_is_asked() {
    let text = |label: fn(usize) -> String| {
        let tasks = ["Rows without a price.", "How do you drop them?", "Fill the gaps of a series."];
        let mut text = "# Drills\n\n".to_owned();
        for (nth, task) in tasks.iter().enumerate() {
            write!(text, "{}{task}\n\n```python\nx = {nth}\n```\n\n", label(nth + 1)).unwrap();
        }
        text
    };
    for label in [
        (|nth| format!("**Ex {nth}.** ")) as fn(usize) -> String,
        |nth| format!("**Aufgabe {nth}** (5 min): "),
        |nth| format!("**{nth})** "),
        |nth| format!("({nth}) "),
        |nth| format!("> **Item {nth}**\n> "),
        |nth| format!("### Case {}\n\n", ["I", "II", "III"][nth - 1]),
        |nth| format!("### Drill {}\n\n", ["A", "B", "C"][nth - 1]),
    ] {
        let text = text(label);
        let found: Vec<String> = asked(&text).into_iter().map(|(question, _)| question).collect();
        assert_eq!(found, ["Rows without a price.", "How do you drop them?", "Fill the gaps of a series."], "{text}");
    }
    // Below a question they count what answers it.
    let steps = "## How do you tune a model?\n\n**Step 1.** What is the metric? Fix it.\n\n**Step 2.** Why not simpler? Try.\n\n\
        **Step 3.** What is left? Tune.\n\n## What is drift?\n\nChange.\n";
    assert_eq!(asked(steps).len(), 2);
}

#[test]
fn labels_that_recur_before_what_is_asked_are_no_part_of_it() {
    for label in ["**Prompt:** ", "**They asked** — ", "Heard: ", "❓ ", "**Prompt**\n\n"] {
        let mut text = "# Kit\n\n".to_owned();
        let parts = ["How do trees split?", "Explain a prior", "What is a stump?"];
        for part in parts {
            write!(text, "## Part\n\n{label}{part}\n\n**Listen for:** the word gain\n\n").unwrap();
        }
        let found: Vec<String> = asked(&text).into_iter().map(|(question, _)| question).collect();
        assert_eq!(found, parts, "{text}");
    }
    // What each is about may stand there instead.
    let text = "# Kit\n\n**Leakage:** You see an AUC of 1. Where do you look?\n\nAt joins.\n\n**Drift:** Scores fall. Why?\n\n\
        Prices.\n\n**Labels:** Few are positive. Which metric?\n\nAverage precision.\n";
    assert_eq!(asked(text)[0], ("You see an AUC of 1. Where do you look?".to_owned(), Some(LineSpan::line(5))));
    assert_eq!(asked(text).len(), 3);
}

#[test]
fn parts_below_a_labeled_question_answer_it_and_what_asks_on_does_not() {
    let mut text = "# Cases\n\n".to_owned();
    for part in ["Design a cache.", "Build a limiter.", "How would you rank posts?"] {
        write!(text, "## Case\n\n**Prompt:** {part}\n\n### Data\n\nMuch.\n\n### Model\n\nSmall.\n\nFollow-ups they had\n\n- Why so?\n\n")
            .unwrap();
    }
    let found = asked(&text);
    assert_eq!(found.len(), 6, "{found:?}");
    assert_eq!(found[0], ("Design a cache.".to_owned(), Some(LineSpan::new(7, 13))));
    assert_eq!(found[1], ("Why so?".to_owned(), None));
}

#[test]
fn what_is_asked_and_answered_below_an_item_is_a_question_of_its_own() {
    let text = "1. What is a registry?\n   - names versions\n   - Who may write to it, and why?\n     - one team\n2. What is a store?\n   - holds features\n";
    let found = asked(text);
    assert_eq!(found[0], ("What is a registry?".to_owned(), Some(LineSpan::line(2))));
    assert_eq!(found[1], ("Who may write to it, and why?".to_owned(), Some(LineSpan::line(4))));
    assert_eq!(found.len(), 3);
}

#[test]
fn days_and_levels_beside_what_is_asked_are_no_part_of_it() {
    let plan = "# Revision\n\n- [ ] Mon 3/4 What is bagging?\n  - trees\n- [x] Mon 3/4 Explain dropout\n  - zeros\n- [ ] Tue 3/5 L1 or L2?\n\
        - [ ] Wed 3/6 buy tea\n- [ ] Thu 3/7 How does a tree split?\n\n## Later\n\n- [x] Fri 3/8 What is a prior?\n  - weighs parameters\n\
        - [x] Sat 3/9 Describe boosting\n  - trees in sequence\n- [ ] Sat 3/9 Why calibrate?\n";
    let found: Vec<String> = asked(plan).into_iter().map(|(question, _)| question).collect();
    assert_eq!(
        found,
        [
            "What is bagging?",
            "Explain dropout",
            "L1 or L2?",
            "How does a tree split?",
            "What is a prior?",
            "Describe boosting",
            "Why calibrate?"
        ]
    );
    for (easy, hard) in [("(E)", "(H)"), ("· Easy", "· Hard"), ("[easy]", "[hard]")] {
        let mut text = "# Problems\n\n".to_owned();
        for (title, level) in [("Two sum", easy), ("Word break", hard), ("Rotate", easy), ("Islands", hard)] {
            write!(text, "## {title} {level}\n\nOne pass.\n\n").unwrap();
        }
        let notes = markdown(&text).notes;
        assert_eq!(notes[0].question, "Two sum", "{text}");
        assert_eq!(notes[1].level, Some(Level::Hard), "{text}");
        assert_eq!(notes.len(), 4, "{text}");
    }
}

#[test]
fn titles_over_code_are_cards_when_nothing_asks() {
    let mut lines = "# SQL\n\n".to_owned();
    let mut items = lines.clone();
    for (nth, title) in ["Users without orders", "Second salary", "Sum by month", "Top three"].iter().enumerate() {
        write!(lines, "**{title}**\n```sql\nselect {nth}\n```\n\n").unwrap();
        write!(items, "{}. {title}\n\n   ```sql\n   select {nth}\n   ```\n\n", nth + 1).unwrap();
    }
    for text in [lines, items] {
        let found: Vec<String> = asked(&text).into_iter().map(|(question, _)| question).collect();
        assert_eq!(found, ["Users without orders", "Second salary", "Sum by month", "Top three"], "{text}");
    }
}

#[test]
fn names_that_recur_are_parts_and_no_terms() {
    let mut text = "# Stories\n\n".to_owned();
    for title in ["A conflict at work", "A time you failed", "Handling feedback"] {
        write!(text, "## {title}\n\n**Situation:** the team was late.\n\n**Result:** it shipped in the end.\n\n")
            .unwrap();
    }
    let found: Vec<String> = asked(&text).into_iter().map(|(question, _)| question).collect();
    assert_eq!(found, ["A conflict at work", "A time you failed", "Handling feedback"]);
}

#[test]
fn a_bold_name_over_a_question_ends_the_answer_above_it() {
    let text = "# Guide\n\n**Gaps**\n\n*How do you fill a gap?*\n\nBy a mean.\n\n**Scores**\n\n*Which score do you take?*\n\nThe one that pays.\n";
    assert_eq!(asked(text)[0], ("How do you fill a gap?".to_owned(), Some(LineSpan::line(7))));
    assert_eq!(asked(text).len(), 2);
}
