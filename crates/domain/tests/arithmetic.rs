//! Written equalities: right ones are left alone, wrong ones are found with their right value, whatever the notation.

use domain::check::arithmetic::expression::{Grouping, parse};
use domain::check::arithmetic::{findings, token};
use domain::check::{Document, Finding, FindingKind};
use proptest::prelude::*;

fn check(text: &str) -> Vec<Finding> {
    let lines: Vec<&str> = text.lines().collect();
    findings(&Document { lines: &lines, notes: &[] })
}

fn shown(text: &str) -> Vec<Finding> {
    check(text).into_iter().filter(|finding| finding.shown).collect()
}

#[test]
fn right_equalities_are_left_alone() {
    let reported: Vec<String> = include_str!("arithmetic/right.txt")
        .lines()
        .flat_map(|line| {
            shown(line).into_iter().map(move |finding| format!("{line}: {} {}", finding.right, finding.how))
        })
        .collect();
    assert!(reported.is_empty(), "{reported:#?}");
}

#[test]
fn wrong_equalities_are_found_with_their_right_value() {
    let missed: Vec<String> = include_str!("arithmetic/wrong.txt")
        .lines()
        .filter_map(|line| {
            let (text, right) = line.rsplit_once(" => ").expect("a line says what is right");
            let found = shown(text);
            (!found.iter().any(|finding| finding.right.contains(right))).then(|| {
                format!(
                    "{text}: wanted {right}, got {:?}",
                    found.iter().map(|finding| &finding.right).collect::<Vec<_>>()
                )
            })
        })
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn a_finding_says_where_it_stands() {
    let found = shown("An introduction.\n\nThe cost is\n 10 * 20\n  = 300 operations.\nMore text.");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].lines.first, found[0].lines.last), (4, 5));
    assert_eq!(found[0].text, "10 * 20 = 300");
}

#[test]
fn only_the_first_failing_step_of_a_chain_is_reported() {
    let found = shown("2 * 3 * 4 = 6 * 4 = 26 = 13 * 2");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].text, "6 * 4 = 26");
}

#[test]
fn a_lost_sign_is_damage() {
    for (text, read) in
        [("21/61/6 = 1/18", "2·1/6·1/6 = 1/18"), ("109 * 50 / 86400 = 578703", "10^9·50/86400 = 578703")]
    {
        let found = shown(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].kind, FindingKind::Damage);
        assert_eq!(found[0].right, read);
    }
}

#[test]
fn a_slip_is_named() {
    for (text, slip) in [
        ("40 · 30 + 10 · 20 = 14000", "a factor of ten"),
        ("3 * (1/4)*2 + 1/2 = 11/16", "the exponent became a factor"),
        ("(3 + 4) * 5 - 2 = -33", "the sign is lost"),
    ] {
        let found = shown(text);
        assert!(found.iter().any(|finding| finding.how.contains(slip)), "{text}: {found:?}");
    }
}

#[test]
fn a_problem_that_stops_at_the_formula_gets_its_number() {
    let text = "A test finds 9 of 10 sick people and is wrong for 1 of 5 healthy ones; 1 of 10 is sick.\n\
        P(S | T) = P(S) * P(T | S) / (P(S) * P(T | S) + P(H) * P(T | H))\n\
        - P(S) = the share of sick people = 1/10\n\
        - P(T S) = 9/10 (of the sick)\n\
        - P(H) = 9/10\n\
        - P(T H) = 1/5\n\
        Now substitute the values.";
    let found = shown(text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, FindingKind::Unfinished);
    assert_eq!(found[0].right, "P(S | T) = 1/3 ≈ 0.3333");
    let finished = format!("{text}\nThat gives 1/3.");
    assert_eq!(shown(&finished), []);
    let wrong = format!("{text}\nP(S | T) = 1/2");
    assert_eq!(shown(&wrong)[0].kind, FindingKind::Arithmetic);
}

#[test]
fn a_column_holds_its_total() {
    let table = |total: &str| {
        format!("| layer | parameters |\n|---|---|\n| first | 120 |\n| second | 80 |\n| Total | {total} |")
    };
    assert_eq!(shown(&table("200")), []);
    assert_eq!(shown(&table("210"))[0].right, "the column sums to 200");
}

#[test]
fn hostile_text_costs_bounded_time() {
    let started = std::time::Instant::now();
    let deep = |open: &str, close: &str, times: usize| format!("{}1{}", open.repeat(times), close.repeat(times));
    for text in [
        format!("{} = 1", "9".repeat(10_000)),
        "9^9^9^9 = 1 and 9^9^9^9 = 9^9^9^9".to_owned(),
        format!("{} = 5", vec!["9"; 3000].join("^")),
        "99999! = 1, 100000000000! = 2, C(1000000, 500000) = 3".to_owned(),
        format!("{} = 2", deep("\\frac{1}{", "}", 10_000)),
        format!("{} = 2", deep("(", ")", 50_000)),
        format!("{} = 2", "(".repeat(50_000)),
        format!("{} = 2", "-".repeat(50_000)),
        "=".repeat(200_000),
        "1 = ".repeat(100_000),
        "1+1=3 ".repeat(20_000),
        "21/61/6 - 1/61/6*1/6 = 11/217 ".repeat(3_000),
        "\\sum_{i=1}^{2000} \\sum_{j=1}^{2000} \\sum_{k=1}^{2000} i^j = 3 ".repeat(200),
        "799! / 798! * 797! = 3 ".repeat(3_000),
        format!("{}1 = 2", "a ( b ".repeat(40_000)),
        "the mean of ".repeat(30_000),
        "| 1 | 2 |\n".repeat(30_000),
        "Now plug in P(A) = 1/2\n".repeat(5_000),
        "eigenvalues 1, 2 trace\n".repeat(10_000),
        "1 + ".repeat(250_000),
    ] {
        check(&text);
    }
    // Seconds in an unoptimized build on a busy machine; a quadratic or exponential case would take hours.
    assert!(started.elapsed().as_secs() < 240, "{:?}", started.elapsed());
}

/// An expression whose value the test knows by its own arithmetic.
#[derive(Clone, Debug)]
enum Sum {
    Number(i64),
    Plus(Box<Sum>, Box<Sum>),
    Minus(Box<Sum>, Box<Sum>),
    Times(Box<Sum>, Box<Sum>),
}

impl Sum {
    fn value(&self) -> i64 {
        match self {
            Sum::Number(number) => *number,
            Sum::Plus(a, b) => a.value() + b.value(),
            Sum::Minus(a, b) => a.value() - b.value(),
            Sum::Times(a, b) => a.value() * b.value(),
        }
    }

    fn operators(&self) -> usize {
        match self {
            Sum::Number(_) => 0,
            Sum::Plus(a, b) | Sum::Minus(a, b) | Sum::Times(a, b) => 1 + a.operators() + b.operators(),
        }
    }

    fn written(&self, times: &str, latex: bool) -> String {
        let (open, close) = if latex { ("\\left(", "\\right)") } else { ("(", ")") };
        let inner = |part: &Sum, strong: bool| {
            let text = part.written(times, latex);
            let weak = matches!(part, Sum::Plus(..) | Sum::Minus(..));
            if weak && strong { format!("{open}{text}{close}") } else { text }
        };
        match self {
            Sum::Number(number) => number.to_string(),
            Sum::Plus(a, b) => format!("{} + {}", inner(a, false), inner(b, false)),
            Sum::Minus(a, b) => format!("{} - {}", inner(a, false), inner(b, true)),
            Sum::Times(a, b) => format!("{} {times} {}", inner(a, true), inner(b, true)),
        }
    }
}

fn sums() -> impl Strategy<Value = Sum> {
    let leaf = (1i64..60).prop_map(Sum::Number);
    leaf.prop_recursive(3, 12, 2, |inner| {
        (inner.clone(), inner, 0..3).prop_map(|(a, b, kind)| match kind {
            0 => Sum::Plus(Box::new(a), Box::new(b)),
            1 => Sum::Minus(Box::new(a), Box::new(b)),
            _ => Sum::Times(Box::new(a), Box::new(b)),
        })
    })
    .prop_filter("at least two operators", |sum| sum.operators() >= 2)
}

fn sentences() -> impl Strategy<Value = (String, i64, &'static str)> {
    let signs = prop::sample::select(vec![
        ("*", false),
        ("×", false),
        ("·", false),
        ("x", false),
        ("\\times", true),
        ("\\cdot", true),
    ]);
    let frames = prop::sample::select(vec![
        ("", "", ""),
        ("So the cost is ", "", "."),
        ("\\(", "", "\\) steps"),
        ("- total: ", " ", ", which is a lot"),
    ]);
    (sums(), signs, frames).prop_map(|(sum, (sign, latex), (before, gap, after))| {
        (format!("{before}{}{gap} = ", sum.written(sign, latex)), sum.value(), after)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn true_arithmetic_is_never_reported((text, value, after) in sentences()) {
        let text = format!("{text}{value}{after}");
        prop_assert_eq!(check(&text), [], "{}", text);
    }

    #[test]
    fn arithmetic_with_one_digit_changed_is_reported((text, value, after) in sentences(), at in 0usize..8, other in 1u8..10) {
        let mut digits: Vec<u8> = value.to_string().into_bytes();
        let at = digits.iter().position(|digit| *digit == b'-').map_or(at % digits.len(), |_| 1 + at % (digits.len() - 1));
        prop_assume!(digits[at] != b'0' + other);
        digits[at] = b'0' + other;
        let text = format!("{text}{}{after}", String::from_utf8(digits).expect("digits"));
        let found = shown(&text);
        prop_assert_eq!(found.len(), 1, "{}", text);
    }

    #[test]
    fn what_is_printed_reads_again((text, value, _) in sentences()) {
        let _ = value;
        let formula = text.trim_end_matches(" = ").rsplit(['(', ':']).next().unwrap_or_default();
        let mut tokens = Vec::new();
        token::lex(formula, 1, &mut tokens);
        if let Some(expression) = parse(&tokens, Grouping::LeftToRight) {
            let mut again = Vec::new();
            token::lex(&expression.to_string(), 1, &mut again);
            let second = parse(&again, Grouping::LeftToRight).map(|second| second.to_string());
            prop_assert_eq!(second, Some(expression.to_string()));
        }
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn any_formula_soup_is_read_without_panic(parts in prop::collection::vec(prop::sample::select(vec![
        "1", "2", "0", "10^", "(", ")", "[", "]", "{", "}", "\\frac", "\\sqrt", "\\binom", "\\sum_{i=1}^{3}", "i", "x", "=", "≈", "<",
        "+", "-", "*", "**", "/", "^", "!", "%", "C(", "log2(", ",", " ", "\n", "GB", "ms", "is", "of", "half of ", "½", "²", "$", "\\(",
        "\\)", "the mean of ", "eigenvalues ", "P(A", "|", "plug", "0.5", "7B", "1,000", "XOR", "choose", "e", "π", "per", "second",
    ]), 0..40)) {
        check(&parts.concat());
    }
}

#[test]
fn an_extremum_that_stops_at_the_lagrangian_gets_its_numbers() {
    let question = "Find the maximum and minimum of f(x, y) = 3x + 4y under the constraint x^2 + y^2 = 4.";
    let begun = format!("{question}\nThe Lagrangian is L = 3x + 4y + λ(x^2 + y^2 - 4), and we set ∇L to zero.");
    let found = shown(&begun);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, FindingKind::Unfinished);
    assert_eq!(found[0].right, "minimum -10, maximum 10");
    assert_eq!(shown(&format!("{begun}\nSo the maximum is 10 and the minimum -10.")), []);
}
