//! Tests of the checker: amounts as people write them, slips as people make them.

use proptest::prelude::*;

use super::*;

fn factor(name: &str, text: &str, trap: Option<Trap>) -> Factor {
    let amount = Amount::read(text, Some(&Dimension::information())).unwrap();
    Factor {
        name: name.to_owned(),
        says: format!("the {name}"),
        amount,
        text: text.to_owned(),
        trap,
        instead: Vec::new(),
    }
}

fn expected(unit: &str, formula: &str, factors: Vec<Factor>) -> Expected {
    let place = |name: &str| factors.iter().position(|factor| factor.name == name);
    let read = Formula::read(formula, &place).unwrap();
    let mut expected = Expected {
        unit: Unit::read(unit),
        unit_text: unit.to_owned(),
        formula: read,
        formula_text: formula.to_owned(),
        factors,
        low: 0.0,
        high: 0.0,
    };
    (expected.low, expected.high) = (expected.value() * 0.75, expected.value() * 1.25);
    expected
}

/// 3 copies of 1 KB for each of 20 million messages a day of 4 bytes a letter … a log of 60 GB a day.
fn log() -> Expected {
    let factors = vec![
        factor("users", "2e6 user", None),
        factor("messages", "10 message/user/day", Some(Trap::PerUser)),
        factor("size", "1 kB/message", None),
        factor("copies", "3", Some(Trap::Replication)),
    ];
    expected("GB/day", "users * messages * size * copies", factors)
}

#[track_caller]
fn reads(text: &str, value: f64, dimension: &str) {
    let amount = Amount::read(text, None).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert!((amount.value() / value - 1.0).abs() < 1e-6, "{text} is {}, not {value}", amount.value());
    assert_eq!(amount.unit.dimension.to_string(), dimension, "{text}");
}

#[test]
fn amounts_are_read_as_people_write_them() {
    reads("1.16M QPS", 1.16e6, "request/s");
    reads("~1,160,000 requests per second", 1.16e6, "request/s");
    reads("100 billion queries a day", 1e11 / 86_400.0, "request/s");
    reads("about 80 GiB", 80.0 * 1073741824.0, "B");
    reads("80 Gb/s", 1e10, "B/s");
    reads("80 Gbps", 1e10, "B/s");
    reads("10 GBps", 1e10, "B/s");
    reads("25 GB per hour", 25e9 / 3600.0, "B/s");
    reads("4.4M GPU-hours", 4.4e6 * 3600.0, "GPU*s");
    reads("300 H100s", 300.0, "GPU");
    reads("5.88 × 10^23 FLOP", 5.88e23, "FLOP");
    reads("5.88x10²³ FLOPs", 5.88e23, "FLOP");
    reads("10^9 users", 1e9, "user");
    reads("2^30 bytes", 1073741824.0, "B");
    reads("$2.95/h", 2.95 / 3600.0, "USD/s");
    reads("$300k per month", 300e3 / 2_629_800.0, "USD/s");
    reads("USD 0.40 per 1,000 requests", 0.4e-3, "1/request");
    reads("$0.60 per million tokens", 0.6e-6, "USD/token");
    reads("40 %", 0.4, "");
    reads("2-3 million users", 6f64.sqrt() * 1e6, "user");
    reads("989 TFLOPS", 989e12, "FLOP/s");
    reads("1.5 B users", 1.5e9, "user");
    reads("14 Mtokens", 14e6, "token");
    reads("5,8 TB", 5.8e12, "B");
    reads("1h 30min", 3600.0, "s");
    reads("512 GB = 4 x 128 GB", 512e9, "B");
    reads("290 H100s (80 GB each)", 290.0, "GPU");
    reads("3.5 ms", 3.5e-3, "s");
    reads("about 512 GB of memory (one copy).", 512e9, "B");
}

#[test]
fn a_lone_b_is_a_byte_where_bytes_are_asked_for() {
    let like = Dimension::information();
    assert_eq!(Amount::read("12 B", Some(&like)).unwrap().unit.dimension, Dimension::information());
    assert_eq!(Amount::read("12 B", None).unwrap().value(), 12e9);
}

#[test]
fn what_is_no_amount_is_refused_with_a_reason() {
    for (text, error) in [
        ("a lot", AmountError::NoNumber),
        ("", AmountError::NoNumber),
        ("-5 GB", AmountError::NoNumber),
        ("0 GB", AmountError::OutOfRange),
        ("NaN", AmountError::NoNumber),
        ("1e60 EB", AmountError::OutOfRange),
        (&"9".repeat(201), AmountError::TooLong),
    ] {
        assert_eq!(Amount::read(text, None), Err(error), "{text}");
    }
}

#[test]
fn a_right_answer_is_right_in_any_unit() {
    for text in
        ["60 GB/day", "0.06 TB per day", "694 kB/s", "5.6 Mb/s", "60", "55.9 GiB a day", "22 TB per year", "75 GB/day"]
    {
        let judgment = judge(&log(), text);
        assert!(matches!(judgment.agreement, Agreement::Right(_)), "{text}: {}", judgment.sentence);
    }
}

#[test]
fn slips_are_told_in_one_sentence() {
    let texts = ["20 GB/day", "60 Gb/day", "600 GB/day", "60 GB", "6 GB/day", "37 GB/day", "60", "56 GB/day", "plenty"];
    let told: Vec<String> = texts.iter().map(|text| format!("{text}: {}", judge(&log(), text).sentence)).collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    20 GB/day: Replication: 3 times too small, as with the copies (3) forgotten; 2e6 user * 10 message/user/day * 1 kB/message * 3 = 60 GB/day.
    60 Gb/day: Bits and bytes: 8 times too small, as with bytes taken for bits; 2e6 user * 10 message/user/day * 1 kB/message * 3 = 60 GB/day.
    600 GB/day: Powers of ten: 10 times too large, as with a zero too many; 2e6 user * 10 message/user/day * 1 kB/message * 3 = 60 GB/day.
    60 GB: This measures `B` where `GB/day` is asked for (a total is no rate: say in which time); 2e6 user * 10 message/user/day * 1 kB/message * 3 = 60 GB/day.
    6 GB/day: Per user or for all: 10 times too small, as with the messages (10 message/user/day) forgotten, or a zero too few; 2e6 user * 10 message/user/day * 1 kB/message * 3 = 60 GB/day.
    37 GB/day: 1.62 times too small: 2e6 user * 10 message/user/day * 1 kB/message * 3 = 60 GB/day.
    60: Right: 2e6 user * 10 message/user/day * 1 kB/message * 3 = 60 GB/day (read in GB/day, since no unit is stated).
    56 GB/day: Right within the tolerance, though it looks like GiB taken for GB: 2e6 user * 10 message/user/day * 1 kB/message * 3 = 60 GB/day.
    plenty: `plenty` cannot be read as an amount: no number stands at its start; write a number and a unit, such as `1.2M request/s` or `80 GiB`.
    ");
}

#[test]
fn what_is_counted_may_go_unsaid_but_not_be_something_else() {
    let rate = expected(
        "request/s",
        "users * visits",
        vec![factor("users", "1e6 user", None), factor("visits", "86.4 request/user/day", Some(Trap::PerUser))],
    );
    let kind = |text: &str| judge(&rate, text).agreement;
    assert_eq!(kind("1000 /s"), Agreement::Right(None));
    assert_eq!(kind("1000 hits/s"), Agreement::Right(None));
    assert_eq!(kind("1000 users per second"), Agreement::OtherDimension(Some(Trap::PerUser)));
    assert_eq!(kind("0.001 request/s/user"), Agreement::OtherDimension(Some(Trap::PerUser)));
    assert_eq!(kind("1000 MB/s"), Agreement::OtherDimension(None));
    assert_eq!(kind("1000 requests"), Agreement::OtherDimension(None));
}

#[test]
fn a_term_that_is_left_out_of_a_sum_has_a_name() {
    let states = expected(
        "GB",
        "parameters * (weights + optimizer)",
        vec![
            factor("parameters", "7e9 parameter", None),
            factor("weights", "4 B/parameter", Some(Trap::Term)),
            factor("optimizer", "12 B/parameter", Some(Trap::Term)),
        ],
    );
    let Agreement::Slipped(slips) = judge(&states, "28 GB").agreement else { panic!("28 GB passed") };
    assert_eq!((slips[0].trap, &slips[0].how), (Trap::Term, &How::LeftOut(2)));
}

#[test]
fn an_eighth_that_is_one_term_of_a_sum_is_not_taken_for_bits() {
    let states = expected(
        "GB",
        "parameters * (weights + gradients + optimizer)",
        vec![
            factor("parameters", "7e9 parameter", None),
            factor("weights", "2 B/parameter", Some(Trap::Term)),
            factor("gradients", "2 B/parameter", Some(Trap::Term)),
            factor("optimizer", "12 B/parameter", Some(Trap::Term)),
        ],
    );
    let judgment = judge(&states, "14 GB");
    let Agreement::Slipped(slips) = &judgment.agreement else { panic!("14 GB passed") };
    assert_eq!((slips[0].trap, &slips[0].how), (Trap::Term, &How::Only(1)));
    assert!(judgment.sentence.contains("nothing counted but"), "{}", judgment.sentence);
}

#[test]
fn a_quantity_of_a_design_is_judged_like_a_text() {
    let quantity = Quantity { value: 20e9 / 86_400.0, dimension: Dimension::information().over(&Dimension::time()) };
    let Agreement::Slipped(slips) = judge_quantity(&log(), &quantity).agreement else { panic!("it passed") };
    assert_eq!(slips[0].trap, Trap::Replication);
}

#[test]
fn formulas_say_where_they_cannot_be_read() {
    let place = |name: &str| (name == "a").then_some(0);
    let read = |text: &str| Formula::read(text, &place).map(|formula| formula.value(&[3.0]));
    assert_eq!(read("2 * (a + 1) ^ 2 / 4 - 1"), Ok(7.0));
    assert_eq!(read("sqrt(a * a)"), Ok(3.0));
    assert_eq!(read("a b"), Err(FormulaError::Unreadable("b".to_owned())));
    assert_eq!(read("a * b"), Err(FormulaError::NoFactor("b".to_owned())));
    assert_eq!(read("a *"), Err(FormulaError::Unreadable("its end".to_owned())));
    assert_eq!(read(&"(".repeat(400)), Err(FormulaError::TooLong));
    assert_eq!(read(&"a+".repeat(400)), Err(FormulaError::TooLong));
    let seconds = [Dimension::time()];
    assert!(Formula::read("a + 1", &place).unwrap().dimension(&seconds).is_err());
    assert!(Formula::read("sqrt(a)", &place).unwrap().dimension(&seconds).is_err());
    assert_eq!(Formula::read("sqrt(a ^ 2)", &place).unwrap().dimension(&seconds), Ok(Dimension::time()));
}

#[test]
fn every_trap_is_read_by_its_name() {
    for name in Trap::names() {
        assert_eq!(name.parse::<Trap>().unwrap().name(), name);
    }
}

proptest! {
    #[test]
    fn any_text_is_judged_without_a_panic(text in "\\PC{0,80}") {
        let judgment = judge(&log(), &text);
        prop_assert!(!judgment.sentence.is_empty());
    }

    #[test]
    fn texts_like_amounts_are_judged_without_a_panic(text in "[~$0-9.,eE^×x²k MGTB/%perday-]{0,40}") {
        judge(&log(), &text);
    }

    #[test]
    fn within_a_quarter_is_right_and_beyond_is_not(times in 0.01f64..100.0) {
        let judgment = judge(&log(), &format!("{:.6} GB/day", 60.0 * times));
        let right = matches!(judgment.agreement, Agreement::Right(_));
        prop_assert_eq!(right, (0.75..=1.25).contains(&times), "{}", judgment.sentence);
    }
}
