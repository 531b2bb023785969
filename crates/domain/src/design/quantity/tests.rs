//! What is read, what is refused and in which words, and the laws of quantities.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Quantity {
    parse(text, &names()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn names() -> Names {
    let mut names = Names::none();
    names.add("users", parse("1e9 user", &Names::none()).unwrap());
    names.add("daily", parse("100 request/user/day", &Names::none()).unwrap());
    names.add("peak", Quantity::number(2.5));
    names.add_unit("swipe");
    names
}

/// What is said of a text that is no quantity, with the place underlined.
fn refused(text: &str) -> String {
    let error = parse(text, &names()).unwrap_err();
    let before = text[..error.span.start].chars().count();
    let marked = text[error.span.start..error.span.end].chars().count().max(1);
    let mut said = format!("{text}\n{}{}\n{}", " ".repeat(before), "^".repeat(marked), error.message);
    if let Some(hint) = error.hint {
        said.push_str(&format!("\n  {hint}"));
    }
    said
}

#[test]
fn quantities_are_read_in_base_units() {
    for (text, value, units) in [
        ("2 ms", 2e-3, "s"),
        ("80 GiB", 80.0 * 1_073_741_824.0, "B"),
        ("80 GB", 8e10, "B"),
        ("10 Gb/s", 1.25e9, "B/s"),
        ("10 Gbps", 1.25e9, "B/s"),
        ("$2.95/h", 2.95 / 3600.0, "USD/s"),
        ("$400k/month", 4e5 / (30.44 * 86_400.0), "USD/s"),
        ("$1.5M", 1.5e6, "USD"),
        ("$2B", 2e9, "USD"),
        ("1e9 user * 100 request/user/day", 1e11 / 86_400.0, "request/s"),
        ("users * daily * peak", 2.5e11 / 86_400.0, "request/s"),
        ("1 billion people * 100 requests per person per day", 1e11 / 86_400.0, "request/s"),
        ("1.157M request/s / 500 request/s/server", 2314.0, "server"),
        ("300 GB / 2 s", 1.5e11, "B/s"),
        ("300 GB / (users)", 300.0, "B/user"),
        ("95%", 0.95, ""),
        ("10k", 1e4, ""),
        ("3x", 3.0, ""),
        ("1/s", 1.0, "1/s"),
        ("5/s", 5.0, "1/s"),
        ("250 qps", 250.0, "request/s"),
        ("1_000_000 rows", 1e6, "row"),
        ("2^10", 1024.0, ""),
        ("2^3^2", 512.0, ""),
        ("-2^2", -4.0, ""),
        ("(1 + 2) * 3", 9.0, ""),
        ("10 - 2 - 3", 5.0, ""),
        ("12 / 2 / 3", 2.0, ""),
        ("4 s^2", 4.0, "s^2"),
        ("sqrt(4 s^2)", 2.0, "s"),
        ("(9 s^2)^0.5", 3.0, "s"),
        ("ceil(1e6 request/s / 300 request/s/server)", 3334.0, "server"),
        ("max(2 s, 300 ms)", 2.0, "s"),
        ("989 TFLOP/s", 9.89e14, "FLOP/s"),
        ("$0.52 per Mtoken", 0.52e-6, "USD/token"),
        ("7 swipes", 7.0, "swipe"),
        ("1 h + 30 min", 5400.0, "s"),
        ("3 µs × 2", 6e-6, "s"),
        ("10 queries / 2 batches", 5.0, "query/batch"),
    ] {
        let quantity = read(text);
        assert!((quantity.value - value).abs() <= value.abs() * 1e-12, "{text}: {} and not {value}", quantity.value);
        assert_eq!(quantity.dimension.to_string(), units, "{text}");
    }
}

#[test]
fn what_is_no_quantity_is_refused_with_place_and_advice() {
    let slips = [
        "2 mss",
        "1e9 usr",
        "5 m",
        "80 gb",
        "10 mbps",
        "300 TFLOPS",
        "2 s + 3 GB",
        "users + 3",
        "2 s + 3",
        "1B users",
        "1B item",
        "3 users",
        "3 GB/users",
        "3 request day",
        "1,000,000 row",
        "2,5 s",
        "1e400 s",
        "NaN",
        "9^9^9^9",
        "1 / 0 s",
        "(1 + 2",
        "1 + 2)",
        "2 *",
        "",
        "$",
        "5 $",
        "2 ^ 3 s",
        "ciel(3)",
        "log2(3 s)",
        "s^s",
        "5 ¤",
    ];
    let said: Vec<String> = slips.iter().map(|slip| refused(slip)).collect();
    insta::assert_snapshot!(said.join("\n\n"), @r"
    2 mss
      ^^^
    `mss` is no unit that is known, and no name in `[quantity]`
      did you mean `ms`?

    1e9 usr
        ^^^
    `usr` is no unit that is known, and no name in `[quantity]`
      did you mean `user`?

    5 m
      ^
    `m` is no unit that is known, and no name in `[quantity]`
      write `min`, `month` or `ms`; a number in millions is `5M` or `5 million`

    80 gb
       ^^
    `gb` is no unit that is known, and no name in `[quantity]`
      write `GB` for bytes or `Gb` for bits: 8 Gb are 1 GB

    10 mbps
       ^^^^
    `mbps` is no unit that is known, and no name in `[quantity]`
      write `Mb/s` for bits or `MB/s` for bytes, eight times as much

    300 TFLOPS
        ^^^^^^
    `TFLOPS` is no unit that is known, and no name in `[quantity]`
      write `TFLOP/s` for a speed and `TFLOP` for an amount

    2 s + 3 GB
    ^^^^^^^^^^
    an amount of data in B cannot be added to a time in s
      only like can be added to like: multiply or divide by what lies between them, such as `3 GB / (1 GB/s)`

    users + 3
    ^^^^^^^^^
    a mere number cannot be added to a count in user
      a unit is missing: `3 user`

    2 s + 3
    ^^^^^^^
    a mere number cannot be added to a time in s
      a unit is missing: `3 s`

    1B users
       ^^^^^
    `1B` is so many bytes, and then `users` follows
      write `1 billion users` or `1e9 users`

    1B item
       ^^^^
    `1B` is so many bytes, and then `item` follows
      write `1 billion item` or `1e9 item`

    3 users
      ^^^^^
    an operator is missing before `users`, which is a quantity of this file
      write `* users`, or the unit in the singular

    3 GB/users
         ^^^^^
    `users` is a unit, and a quantity of this file: which is meant?
      write `(users)` for the quantity, or give that another name

    3 request day
              ^^^
    an operator is missing between `request` and `day`
      write `request/day` or `request*day`

    1,000,000 row
    ^^^^^^^^^
    thousands are not divided by commas here
      write `1_000_000`

    2,5 s
     ^
    a comma stands only between the arguments of a function
      decimals have a point: `2.5`

    1e400 s
    ^^^^^
    `1e400` is larger than can be reckoned with
      nothing real is above 1e300

    NaN
    ^^^
    `NaN` is no unit that is known, and no name in `[quantity]`
      write a number

    9^9^9^9
      ^^^^^
    this is larger than can be reckoned with
      nothing real is above 1e300

    1 / 0 s
        ^^^
    this is divided by zero

    (1 + 2
    ^
    this parenthesis is never closed

    1 + 2)
         ^
    this parenthesis was never opened

    2 *
       ^
    it ends too early
      a number, a unit or a name is missing


    ^
    there is no quantity here
      write a number with a unit, such as `2 ms`

    $
    ^
    an amount is missing behind `$`
      such as `$2.95/h`

    5 $
      ^
    the dollar sign stands before its number
      such as `$5`

    2 ^ 3 s
        ^^^
    an exponent is a mere number
      this one is in s

    ciel(3)
    ^^^^
    there is no such function
      did you mean `ceil`?

    log2(3 s)
    ^^^^^^^^^
    `log2` is of a mere number
      divide by the unit

    s^s
      ^
    an exponent is a mere number
      this one is in s

    5 ¤
      ^
    `¤` means nothing in a quantity
      write numbers, units, names and + - * / ^ ( )
    ");
}

#[test]
fn nothing_is_nested_too_deep_or_too_long_to_be_answered() {
    for text in [
        "(".repeat(1_000),
        "-".repeat(1_000),
        "2^".repeat(900),
        "ceil(".repeat(300),
        "1+".repeat(999),
        "s*".repeat(999) + "s",
        "1".repeat(1_999),
        "a".repeat(1_999),
        "µ".repeat(999),
        "1".repeat(10_000_000),
    ] {
        assert!(parse(&text, &names()).is_err());
    }
    assert!(parse(&("1+".repeat(999) + "1"), &names()).is_ok());
}

#[test]
fn people_read_four_digits_and_the_usual_units() {
    let shown: Vec<String> = [
        "0.002 s",
        "59.9999 s",
        "80 GiB",
        "80 GB",
        "1e9 user * 100 request/user/day",
        "$400k/month",
        "$2.95/h/GPU",
        "$0.1/GB/month",
        "10 Gb/s",
        "0.12345",
        "1e9 vector",
        "12345 server",
        "100 request/user/day",
        "3/s",
        "-5 ms",
        "0 s",
        "1e-30 s",
        "989 TFLOP/s",
        "$3",
    ]
    .iter()
    .map(|text| format!("{text} = {}", read(text)))
    .collect();
    insta::assert_snapshot!(shown.join("\n"), @r"
    0.002 s = 2 ms
    59.9999 s = 1 min
    80 GiB = 80 GiB
    80 GB = 80 GB
    1e9 user * 100 request/user/day = 1.157M request/s
    $400k/month = $400k/month
    $2.95/h/GPU = $2.95/h/GPU
    $0.1/GB/month = $0.1/GB/month
    10 Gb/s = 1.25 GB/s
    0.12345 = 0.1235
    1e9 vector = 1e9 vector
    12345 server = 12.35k server
    100 request/user/day = 100 request/user/day
    3/s = 3/s
    -5 ms = -5 ms
    0 s = 0 s
    1e-30 s = 1e-21 ns
    989 TFLOP/s = 9.89e14 FLOP/s
    $3 = $3
    ");
}

/// Dimensions of all kinds.
fn dimension() -> impl Strategy<Value = Dimension> {
    let base = prop_oneof![
        Just(Base::Time),
        Just(Base::Information),
        Just(Base::Money),
        Just(Base::Count("request".into())),
        Just(Base::Count("GPU".into())),
        Just(Base::Count("user".into())),
    ];
    prop::collection::vec((base, -3..=3i32), 0..4).prop_map(|powers| {
        powers.into_iter().fold(Dimension::none(), |all, (base, power)| all.times(&Dimension::of(base).to_the(power)))
    })
}

fn quantity() -> impl Strategy<Value = Quantity> {
    let value = prop_oneof![any::<i32>().prop_map(f64::from), -1e12..1e12, 1e-12..1e-3, Just(0.0)];
    (value, dimension()).prop_map(|(value, dimension)| Quantity { value, dimension })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_to_the_last_bit(quantity in quantity()) {
        prop_assert_eq!(parse(&quantity.written(), &Names::none()).unwrap(), quantity);
    }

    #[test]
    fn what_is_shown_is_read_back_in_four_digits(quantity in quantity()) {
        let again = parse(&quantity.to_string(), &Names::none()).unwrap();
        prop_assert_eq!(&again.dimension, &quantity.dimension);
        prop_assert!((again.value - quantity.value).abs() <= 2e-3 * quantity.value.abs(), "{quantity}");
    }

    #[test]
    fn dimensions_are_a_group(a in dimension(), b in dimension(), c in dimension()) {
        prop_assert_eq!(a.times(&b), b.times(&a));
        prop_assert_eq!(a.times(&b).times(&c), a.times(&b.times(&c)));
        prop_assert_eq!(a.times(&Dimension::none()), a.clone());
        prop_assert!(a.over(&a).is_none());
        prop_assert_eq!(a.over(&b).times(&b), a.clone());
        prop_assert_eq!(a.to_the(2).root(2), Some(a.clone()));
    }

    #[test]
    fn products_and_ratios_of_texts_have_the_dimensions_of_products_and_ratios(a in quantity(), b in quantity()) {
        let (one, other) = (a.written(), b.written());
        let product = parse(&format!("({one}) * ({other})"), &Names::none()).unwrap();
        prop_assert_eq!(product.dimension, a.dimension.times(&b.dimension));
        if b.value != 0.0 {
            let ratio = parse(&format!("({one}) / ({other})"), &Names::none()).unwrap();
            prop_assert_eq!(ratio.dimension, a.dimension.over(&b.dimension));
        }
    }

    #[test]
    fn sums_are_of_one_dimension_only(a in quantity(), b in quantity()) {
        let sum = parse(&format!("{} + {}", a.written(), b.written()), &Names::none());
        prop_assert_eq!(sum.is_ok(), a.dimension == b.dimension);
    }

    #[test]
    fn any_text_is_answered(text in "[ -~µ×]{0,60}|[0-9a-zA-Z$%^*/+(). -]{0,60}") {
        let names = names();
        if let Err(error) = parse(&text, &names) {
            prop_assert!(error.span.start <= error.span.end && error.span.end <= text.len());
            prop_assert!(text.is_char_boundary(error.span.start) && text.is_char_boundary(error.span.end));
        }
    }
}
