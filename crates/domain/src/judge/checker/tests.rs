//! What the checkers accept and what they say when they do not.

use proptest::prelude::*;

use super::super::literal;
use super::super::value::tests::any_value;
use super::*;

fn value(text: &str) -> Value {
    literal::parse(text, &[]).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn unordered(deep: bool) -> Checker {
    Checker::Unordered { deep, tolerance: None }
}

fn near(deep: bool) -> Checker {
    Checker::Unordered { deep, tolerance: Some(Tolerance { abs: 0.1, rel: 0.0 }) }
}

fn shaped() -> Checker {
    Checker::Float { tolerance: Tolerance::DEFAULT, shape: true, dtype: None }
}

fn typed() -> Checker {
    Checker::Float { tolerance: Tolerance::DEFAULT, shape: false, dtype: Some(Dtype::Float(4)) }
}

#[track_caller]
fn accepts(checker: &Checker, expected: &str, actual: &str) {
    let ruling = check(checker, &value(expected), &value(actual));
    assert_eq!(ruling, Ruling::Accepted, "{} {expected} {actual}", checker.name());
}

#[track_caller]
fn refuses(checker: &Checker, expected: &str, actual: &str) -> Difference {
    match check(checker, &value(expected), &value(actual)) {
        Ruling::Wrong(difference) => *difference,
        Ruling::Accepted => panic!("{} accepts {actual} for {expected}", checker.name()),
    }
}

#[test]
fn exact_asks_for_equal_values_of_equal_type() {
    for (expected, actual) in [
        ("1", "1"),
        ("[1, 'a', None, True]", "[1, 'a', None, True]"),
        ("nan", "nan"),
        ("0.0", "-0.0"),
        ("{1, 2}", "{2, 1}"),
        ("{'a': 1, 'b': 2}", "{'b': 2, 'a': 1}"),
        ("{(1, 2), (3, 4)}", "{(3, 4), (1, 2)}"),
        ("array([1, 2])", "array([1, 2])"),
        ("{'a': 1}", "Counter({'a': 1})"),
        ("Counter({'a': 1})", "{'a': 1}"),
        ("{'a': [1]}", "defaultdict(None, {'a': [1]})"),
        ("2**70", "1180591620717411303424"),
    ] {
        accepts(&Checker::Exact, expected, actual);
    }
    for (expected, actual) in [
        ("1", "1.0"),
        ("1", "True"),
        ("1.0", "1"),
        ("[1]", "(1,)"),
        ("{1}", "frozenset({1})"),
        ("1.0", "np.float64(1.0)"),
        ("[1, 2]", "array([1, 2])"),
        ("array([1, 2])", "array([1.0, 2.0])"),
        ("array([[1, 2]])", "array([1, 2])"),
        ("[1, 2]", "deque([1, 2])"),
        ("{1: 'a'}", "{1.0: 'a'}"),
        ("'a'", "b'a'"),
        ("0.1", "0.10000000000000002"),
        ("2**70", "2**70 + 1"),
    ] {
        refuses(&Checker::Exact, expected, actual);
    }
}

#[test]
fn a_named_tuple_is_a_tuple_and_an_enum_of_ints_an_int() {
    let point = Value::Named { class: "Point".into(), value: Box::new(value("(1, 2)")) };
    assert!(check(&Checker::Exact, &value("(1, 2)"), &point).is_accepted());
    let color = Value::Named { class: "Color".into(), value: Box::new(Value::Int(2)) };
    assert!(check(&Checker::Exact, &Value::Int(2), &color).is_accepted());
    assert!(!check(&Checker::Exact, &value("[1, 2]"), &point).is_accepted());
}

#[test]
fn value_looks_past_types() {
    for (expected, actual) in [
        ("1", "1.0"),
        ("[1, 2]", "(1, 2)"),
        ("[[1, 2], [3, 4]]", "array([[1, 2], [3, 4]])"),
        ("array([1.0])", "[1]"),
        ("1.5", "np.float32(1.5)"),
        ("True", "np.True_"),
        ("{1, 2}", "frozenset({2, 1})"),
        ("{1: 'a'}", "{1.0: 'a'}"),
        ("[1, 2]", "deque([1, 2])"),
        ("'a'", "np.str_('a')"),
        ("1", "array(1)"),
        ("1+0j", "1"),
        ("[]", "array([])"),
    ] {
        accepts(&Checker::Value, expected, actual);
    }
    for (expected, actual) in [
        ("1", "True"),
        ("[1, 0]", "array([True, False])"),
        ("[1]", "1"),
        ("[1, 2]", "{1, 2}"),
        ("0.1", "0.10000000000000002"),
        ("9007199254740993", "9007199254740992.0"),
        ("None", "nan"),
        ("[[1, 2]]", "array([1, 2])"),
    ] {
        refuses(&Checker::Value, expected, actual);
    }
}

#[test]
fn unordered_looks_past_the_order() {
    for (deep, expected, actual) in [
        (false, "[1, 2, 2]", "[2, 1, 2]"),
        (false, "[[1, 2], [3]]", "[[3], [1, 2]]"),
        (false, "[1, 2]", "{1, 2}"),
        (false, "[1, 2]", "(2, 1)"),
        (false, "[1, 2]", "array([2, 1])"),
        (true, "[[1, 2], [3]]", "[[3], [2, 1]]"),
        (true, "[[1, 2], [3]]", "{(2, 1), (3,)}"),
        (true, "{'a': [1, 2]}", "{'a': [2, 1]}"),
        (false, "[{'a': 1}, {'b': [2]}]", "[{'b': [2]}, {'a': 1}]"),
        (false, "[]", "set()"),
    ] {
        accepts(&unordered(deep), expected, actual);
    }
    for (deep, expected, actual) in [
        (false, "[1, 2, 2]", "[1, 1, 2]"),
        (false, "[[1, 2]]", "[[2, 1]]"),
        (false, "[[1, 2]]", "[(1, 2)]"),
        (false, "[1, 2]", "[1.0, 2]"),
        (true, "[[1, 2], [3]]", "[[1], [2, 3]]"),
        (false, "{'a': [1, 2]}", "{'a': [2, 1]}"),
    ] {
        refuses(&unordered(deep), expected, actual);
    }
}

#[test]
fn elements_are_paired_within_a_tolerance_even_where_the_nearest_is_not_the_partner() {
    for (deep, expected, actual) in [
        (false, "[1.0, 1.1]", "[1.05, 0.95]"),
        (false, "[[1.0, 5], [1.1, 5]]", "[[1.15, 5], [1.05, 5]]"),
        (false, "[(1.0, 'a'), (2.0, 'b')]", "[(2.01, 'b'), (1.01, 'a')]"),
        (true, "[[3.0, 1.0], [2.0]]", "[[2.05], [1.05, 2.95]]"),
        (false, "[nan, 1.0]", "[1.0, nan]"),
        (false, "[1+1j, 2j]", "[2.01j, 1.01+1j]"),
    ] {
        accepts(&near(deep), expected, actual);
    }
    for (deep, expected, actual) in [
        (false, "[1.0, 1.1]", "[1.15, 1.15]"),
        (false, "[(1.0, 'a'), (2.0, 'b')]", "[(2.0, 'a'), (1.0, 'b')]"),
        (false, "[[3.0, 1.0]]", "[[1.0, 3.0]]"),
    ] {
        refuses(&near(deep), expected, actual);
    }
    let many: Vec<f64> = (0..200_000).map(f64::from).collect();
    let backwards: Vec<f64> = many.iter().rev().map(|number| number + 0.05).collect();
    assert!(check(&near(false), &Value::floats(&many), &Value::floats(&backwards)).is_accepted());
}

#[test]
fn too_many_near_fits_are_given_up_with_a_reason() {
    let rows = |by: f64| Value::List((0..3000).map(|at| Value::floats(&[0.0, f64::from(at) * by])).collect());
    let loose = Checker::Unordered { deep: false, tolerance: Some(Tolerance { abs: 10.0, rel: 0.0 }) };
    match check(&loose, &rows(1e-6), &rows(2e-6)) {
        Ruling::Wrong(difference) => {
            assert!(difference.reason.contains("too many nearly equal"), "{}", difference.reason)
        }
        Ruling::Accepted => panic!("decided after all"),
    }
}

#[test]
fn float_allows_what_the_tolerance_allows_anywhere_in_a_value() {
    for (expected, actual) in [
        ("1.0", "1.0000005"),
        ("[1.0, [2.0, {'a': (3.0,)}]]", "[1, [2.0000001, {'a': [3.0]}]]"),
        ("array([1.0, 2.0])", "[1.0, 2.0]"),
        ("[nan, inf, -inf]", "array([nan, inf, -inf])"),
        ("0.0", "1e-10"),
        ("1+2j", "1.0000001+2j"),
        ("{1.5: 'a'}", "{1.5000001: 'a'}"),
        ("{0.1, 0.5}", "{0.5000001, 0.1}"),
        ("tensor([1.0, 0.1])", "[1.0, 0.1]"),
        ("10**30", "1e30"),
        ("'a'", "'a'"),
    ] {
        accepts(&Checker::float(), expected, actual);
    }
    for (expected, actual) in [
        ("1.0", "1.00001"),
        ("nan", "0.0"),
        ("0.0", "nan"),
        ("inf", "1e308"),
        ("inf", "-inf"),
        ("[1.0, 2.0]", "[1.0]"),
        ("[1.0]", "1.0"),
        ("1.0", "True"),
        ("1.0", "None"),
        ("1.0", "'1.0'"),
        ("[1.0, 2.0]", "[[1.0], [2.0]]"),
        ("2**2000", "2**2000 * 2"),
        ("{0.1, 0.5}", "{0.5, 0.2}"),
    ] {
        refuses(&Checker::float(), expected, actual);
    }
}

#[test]
fn shape_and_element_type_are_asked_for_where_the_pack_says_so() {
    accepts(&shaped(), "[[1.0, 2.0]]", "array([[1.0, 2.0]])");
    accepts(&shaped(), "array([[1.0, 2.0]])", "array([[1, 2]])");
    accepts(&shaped(), "(array([1.0]), 0.5)", "(array([1.0]), 0.5)");
    accepts(&shaped(), "2.5", "np.float64(2.5)");
    assert_eq!(
        refuses(&shaped(), "[1.0, 2.0]", "array([[1.0], [2.0]])").reason,
        "the shape is (2, 1) where (2,) is expected"
    );
    assert_eq!(refuses(&shaped(), "[1.0]", "[1.0]").reason, "a list where a numpy array is expected");
    accepts(&typed(), "[1.0, 2.0]", "array([1, 2], dtype=float32)");
    accepts(&typed(), "[[1.0, 2.0]]", "array([[1, 2]], dtype=float32)");
    let difference = refuses(&typed(), "[1.0, 2.0]", "array([1.0, 2.0])");
    assert_eq!(difference.reason, "the elements are of type float64, float32 is asked for");
    assert_eq!(refuses(&typed(), "[1.0]", "[1.0]").reason, "a list where an array of float32 is asked for");
}

#[test]
fn a_difference_names_its_place() {
    for (checker, expected, actual, path, reason) in [
        (Checker::Exact, "[1, [2, 3]]", "[1, [2, 4]]", "[1][1]", "off by 1"),
        (Checker::Exact, "{'a': [1]}", "{'a': [2]}", "['a'][0]", "off by 1"),
        (Checker::Exact, "[1, 2, 3]", "[1, 9, 9]", "[1]", "2 of 3 numbers differ, the worst by 7"),
        (Checker::Exact, "[1, 2]", "[1, 2, 3]", "", "3 elements where 2 are expected; the first 2 agree"),
        (
            Checker::Exact,
            "['a', 'b']",
            "['a', 'c', 'd']",
            "",
            "3 elements where 2 are expected; the first to differ is [1]",
        ),
        (
            Checker::Exact,
            "{'a': 1, 'b': 2}",
            "{'a': 1, 'c': 2}",
            "",
            "the key 'b' is missing; the key 'c' is not expected",
        ),
        (Checker::Exact, "{1, 2}", "{1, 3}", "", "1 element missing: 2; 1 element not expected: 3"),
        (Checker::Exact, "'hello'", "'help'", "", "the texts differ from character 3 on, counted from 0"),
        (Checker::Exact, "'hello'", "'hell'", "", "the text ends after 4 characters"),
        (Checker::Exact, "[1, 'a']", "[1, 2]", "[1]", "an int where a str is expected"),
        (Checker::Exact, "[None]", "[0]", "[0]", "an int where None is expected"),
        (Checker::float(), "[0.5, nan]", "[0.5, 1.0]", "[1]", "1.0 where nan is expected"),
        (Checker::float(), "2.0", "2.5", "", "off by 0.5 (25 %)"),
        (
            Checker::float(),
            "array([[1.0, 2.0], [3.0, 4.0]])",
            "array([[1.0, 2.1], [3.0, 5.0]])",
            "[1, 1]",
            "2 of 4 numbers differ, the worst by 1",
        ),
        (Checker::float(), "[[1.0], [2.0, 3.0]]", "[[1.0], [2.0, 4.0]]", "[1][1]", "off by 1 (33.3 %)"),
        (unordered(false), "[1, 2, 2]", "[1, 2, 3]", "", "1 element missing: 2; 1 element not expected: 3"),
        (Checker::float(), "5.0", "[5.0, 6.0]", "", "a list where a number is expected"),
    ] {
        let difference = refuses(&checker, expected, actual);
        assert_eq!((difference.path.as_str(), difference.reason.as_str()), (path, reason), "{expected} {actual}");
    }
}

#[test]
fn of_an_array_the_worst_element_is_told() {
    let difference = refuses(&Checker::float(), "array([[1.0, 2.0], [3.0, 0.5]])", "array([[1.0, 2.1], [3.0, 0.75]])");
    let worst = difference.worst.unwrap();
    assert_eq!(worst.index, [1, 1]);
    assert_eq!((worst.expected.as_str(), worst.actual.as_str()), ("0.5", "0.75"));
    assert_eq!((worst.absolute, worst.relative, worst.wrong, worst.total), (0.25, 0.5, 2, 4));
}

#[test]
fn known_slips_are_named() {
    for (checker, expected, actual, hint) in [
        (Checker::Exact, "[1, 2]", "(1, 2)", "equal in value, but a tuple where a list is asked; return `list(…)`"),
        (
            Checker::Exact,
            "[(1, 2)]",
            "[[1, 2]]",
            "equal in value, but a list where a tuple is asked; return `tuple(…)`",
        ),
        (Checker::Exact, "1.0", "1", "equal in value, but an int where a float is asked; return `float(…)`"),
        (
            Checker::Exact,
            "3",
            "3.0",
            "equal in value, but a float where an int is asked; use `//` rather than `/`, or `int(…)`",
        ),
        (
            Checker::Exact,
            "[1, 2]",
            "array([1, 2])",
            "equal in value, but a numpy array where a list is asked; return `….tolist()`",
        ),
        (
            Checker::Exact,
            "0.5",
            "np.float64(0.5)",
            "equal in value, but a numpy float64 where a float is asked; return `float(…)`",
        ),
        (
            Checker::Exact,
            "array([1.0, 2.0])",
            "array([1, 2])",
            "equal in value, but its elements are int64, not float64",
        ),
        (
            Checker::Exact,
            "{'a': (1, 2)}",
            "{'a': [1, 2]}",
            "equal in value, but a list where a tuple is asked; return `tuple(…)`",
        ),
        (
            Checker::Exact,
            "[1, 0]",
            "[True, False]",
            "equal in value, but True and False stand where 1 and 0 are asked, or the other way round",
        ),
        (Checker::Exact, "5", "None", "nothing was returned; a path through the function ends without `return`"),
        (
            Checker::Exact,
            "[1, 2]",
            "'[1, 2]'",
            "the printed form of the right answer; return the value itself, not a text",
        ),
        (Checker::Exact, "'5'", "5", "the text '5' is asked for, not the value; return `str(…)`"),
        (Checker::Exact, "'Hello'", "'hello'", "equal but for capital letters"),
        (Checker::Exact, "'a b'", "'a b '", "equal but for spaces or line ends around the text"),
        (Checker::Exact, "'abc'", "'cba'", "the right text, backwards"),
        (Checker::Exact, "[1, 2, 3]", "[3, 2, 1]", "the right elements, backwards"),
        (Checker::Exact, "[1, 2, 3]", "[2, 3, 1]", "the right elements in another order"),
        (unordered(false), "[[1, 2], [3]]", "[[3], [2, 1]]", "the right elements; inside them the order is another"),
        (Checker::Exact, "[1, 2, 3]", "[1, 2]", "right as far as it goes; the last element is missing"),
        (Checker::Exact, "[1, 2, 3, 4]", "[3, 4]", "right but for the beginning; the first 2 elements are missing"),
        (Checker::Exact, "[1, 2]", "[1, 2, 9]", "right, but for the last element too many"),
        (Checker::Exact, "[1, 2]", "[]", "the answer is empty"),
        (Checker::Exact, "5", "[5]", "the answer stands inside a list of one element; return the element"),
        (Checker::Exact, "[5]", "5", "the answer is right but must stand inside a list"),
        (Checker::Exact, "5", "('x', 5)", "the answer is element [1] of the tuple that was returned; return it alone"),
        (Checker::Exact, "0.30000000000000004", "0.3", "equal up to rounding errors in the last digits"),
        (Checker::Exact, "5", "6", "one too many: is an end counted twice or left out?"),
        (
            Checker::Exact,
            "[0, 4, 7]",
            "[1, 5, 8]",
            "every number is larger by 1: is the counting from 1 where 0 is asked, or the other way round?",
        ),
        (Checker::float(), "0.123456", "0.12", "rounded to 2 decimals; return the number as it is"),
        (
            Checker::float(),
            "[2.5, 3.7]",
            "[2.0, 3.0]",
            "the decimals are cut off; divide with `/` rather than `//`, or drop the `int(…)`",
        ),
        (Checker::float(), "[0.5, 1.5]", "[-0.5, -1.5]", "every number is right but for its sign"),
        (
            Checker::float(),
            "[0.25, 1.75, 2.6]",
            "[1.0, 7.0, 10.4]",
            "every number is 4 times what is expected: a sum where a mean is asked, or a factor too many",
        ),
        (
            Checker::float(),
            "[1.0, 2.5]",
            "[0.6931471805599453, 1.7328679513998633]",
            "every number is 0.693147 times what is expected: a logarithm is natural where base 2 is asked, or the other way round",
        ),
        (
            Checker::float(),
            "0.37",
            "37.0",
            "the number is 100.0 times what is expected: percent where a fraction is asked",
        ),
        (
            Checker::float(),
            "[1.5, 2.5]",
            "[1.5, nan]",
            "nan comes of 0/0, inf − inf, or the logarithm or root of a negative number",
        ),
        (
            Checker::float(),
            "[1.5, 2.5]",
            "[1.5, inf]",
            "inf comes of a division by 0, log(0), or an exp of more than 709",
        ),
        (
            Checker::float(),
            "array([1.0, 2.5])",
            "array([[1.0], [2.5]])",
            "a column of shape (2, 1) where (2,) is asked; drop the axis with `.ravel()` or `[:, 0]`",
        ),
        (
            Checker::float(),
            "array([[1.0], [2.5]])",
            "array([1.0, 2.5])",
            "shape (2,) where a column of shape (2, 1) is asked; add the axis with `[:, None]`",
        ),
        (
            Checker::float(),
            "array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])",
            "array([[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]])",
            "equal after exchanging rows and columns; a transpose (`.T`) is missing or one too many",
        ),
        (
            Checker::float(),
            "array([[1.0, 2.0], [3.0, 4.0]])",
            "array([[1.0, 3.0], [2.0, 4.0]])",
            "equal after exchanging rows and columns; a transpose (`.T`) is missing or one too many",
        ),
        (
            Checker::float(),
            "array([[1.0, 2.0], [3.0, 4.0]])",
            "array([1.0, 2.0, 3.0, 4.0])",
            "the right numbers in the shape (4,); reshape them to (2, 2)",
        ),
        (Checker::Exact, "[300, 5]", "[44, 5]", "equal modulo 2^8: an integer of 8 bits overflowed"),
        (Checker::Exact, "[5, 1, 2]", "[1, 2, 7]", "the right elements, moved one place to the front"),
        (
            shaped(),
            "[1.0, 2.0]",
            "[1.0, 2.0]",
            "equal in value, but a list where a numpy array is asked; return `numpy.array(…)`",
        ),
    ] {
        let difference = refuses(&checker, expected, actual);
        assert_eq!(difference.hint.as_deref(), Some(hint), "{expected} {actual}");
    }
}

#[test]
fn an_answer_that_is_simply_wrong_gets_no_hint() {
    for (checker, expected, actual) in [
        (Checker::Exact, "5", "17"),
        (Checker::Exact, "[1, 2, 3]", "[7, 8, 1]"),
        (Checker::float(), "0.5", "0.73"),
        (Checker::float(), "[0.5, 0.25, 0.7]", "[0.1, 0.4, 0.9]"),
        (Checker::Exact, "'abc'", "'xyz'"),
        (Checker::Exact, "True", "False"),
    ] {
        assert_eq!(refuses(&checker, expected, actual).hint, None, "{expected} {actual}");
    }
}

#[test]
fn objects_are_named_for_what_they_are() {
    let generator = Value::Object { class: "generator".into(), repr: "<generator object f at 0x7f>".into() };
    match check(&Checker::Exact, &value("[1]"), &generator) {
        Ruling::Wrong(difference) => {
            assert_eq!(difference.reason, "a generator where a list is expected");
            assert_eq!(
                difference.hint.as_deref(),
                Some("a generator was returned; turn it into a list with `list(…)`")
            );
        }
        Ruling::Accepted => panic!("accepted"),
    }
    let half = Value::Object { class: "Fraction".into(), repr: "Fraction(1, 2)".into() };
    assert!(check(&Checker::Exact, &half, &half).is_accepted());
    assert!(!check(&Checker::Exact, &generator, &generator).is_accepted());
}

#[test]
fn a_gradient_is_held_against_central_differences() {
    let gradient = Checker::Gradient { argument: 0, step: 1e-5, tolerance: Tolerance { abs: 0.0, rel: 1e-4 } };
    accepts(&gradient, "array([1.0, -2.0, 1e-9])", "array([1.00001, -2.0001, 0.0])");
    let difference = refuses(&gradient, "array([1.0, -2.0])", "array([-1.0, 2.0])");
    assert_eq!(difference.reason, "not the gradient by central differences: 2 of 2 numbers differ, the worst by 4");
    assert_eq!(difference.hint.as_deref(), Some("every number is right but for its sign"));
    refuses(&gradient, "array([1.0, -2.0, 0.001])", "array([1.0, -2.0, 0.00102])");
}

#[test]
fn a_loss_must_reach_the_bar_in_time() {
    let bar = Checker::Convergence { bar: 0.1, within: Some(4) };
    for losses in
        ["[1.0, 0.5, 0.05]", "[1.0, 0.5, 0.2, 0.1]", "array([1.0, 0.01])", "0.05", "[1.0, 0.5, 0.2, 0.05, 0.01]"]
    {
        accepts(&bar, "None", losses);
    }
    for (losses, reason, hint) in [
        ("[1.0, 0.9, 0.8, 0.5]", "the loss ends at 0.5", Some("it still falls")),
        ("[1.0, 0.6, 0.5, 0.5]", "the loss ends at 0.5", Some("come to rest")),
        ("[1.0, 2.0]", "the loss ends at 2", Some("against the gradient")),
        ("[1.0, 1.0]", "the loss ends at 1", Some("does not move")),
        ("[1.0, nan, 0.0]", "the loss is nan", Some("diverges")),
        ("[1.0, 0.9, 0.8, 0.7, 0.05]", "the bar is first reached at entry 5, 4 are allowed", None),
        ("[]", "the list of losses is empty", None),
        ("'x'", "a list of losses is asked for", None),
        ("0.5", "the loss ends at 0.5", None),
    ] {
        let difference = refuses(&bar, "None", losses);
        assert_eq!(difference.reason, reason, "{losses}");
        assert_eq!(difference.hint.is_some(), hint.is_some(), "{losses}");
        assert!(difference.hint.unwrap_or_default().contains(hint.unwrap_or_default()), "{losses}");
    }
}

#[test]
fn the_outcome_of_a_packs_own_check_is_read() {
    let actual = Value::Int(3);
    assert_eq!(predicate(&Value::Bool(true), &actual), Ok(Ruling::Accepted));
    assert_eq!(predicate(&value("np.True_"), &actual), Ok(Ruling::Accepted));
    match predicate(&Value::text("3 is not prime to 6"), &actual) {
        Ok(Ruling::Wrong(difference)) => assert_eq!(difference.reason, "3 is not prime to 6"),
        other => panic!("{other:?}"),
    }
    assert!(predicate(&Value::Bool(false), &actual).is_ok_and(|ruling| !ruling.is_accepted()));
    assert!(predicate(&Value::None, &actual).unwrap_err().contains("must return True, False"));
    assert!(predicate(&Value::Int(1), &actual).is_err());
}

#[test]
fn rows_of_a_query_are_compared_as_sets_of_rows() {
    let any = Checker::Rows { ordered: false, columns: None, tolerance: Tolerance::DEFAULT };
    let ordered = Checker::Rows { ordered: true, columns: None, tolerance: Tolerance::DEFAULT };
    let named = Checker::Rows {
        ordered: false,
        columns: Some(vec!["name".into(), "total".into()]),
        tolerance: Tolerance::DEFAULT,
    };
    let result = "{'columns': ['Name', 'total'], 'rows': [('bob', 1), ('ann', 3.0)]}";
    accepts(&any, "[('ann', 3), ('bob', 1)]", result);
    accepts(&named, "[('ann', 3), ('bob', 1)]", result);
    accepts(&any, "[(None, True)]", "[(None, 1)]");
    accepts(&any, "[]", "{'columns': ['a'], 'rows': []}");
    for (checker, expected, actual, reason, hint) in [
        (&ordered, "[('ann', 3), ('bob', 1)]", result, "another value", "ORDER BY"),
        (&any, "[(1, 'a')]", "[('a', 1)]", "1 row missing: (1, 'a')", "columns in another order"),
        (&any, "[(1,), (2,)]", "[(1,), (2,), (2,)]", "1 row too many: (2,)", "DISTINCT is missing"),
        (&any, "[(1,), (2,), (2,)]", "[(1,), (2,)]", "1 row missing: (2,)", "DISTINCT or UNION too many"),
        (&any, "[(1, 2)]", "[(1, 2, 3)]", "", "3 columns where 2 are asked"),
        (&any, "[(1, 2), (3, None)]", "[(1, 2)]", "1 row missing: (3, None)", "LEFT JOIN"),
        (&named, "[('ann', 3)]", "{'columns': ['name', 'count(*)'], 'rows': [('ann', 3)]}", "other names", "AS"),
        (&any, "[(1,)]", "{'columns': [], 'rows': None}", "must be a SELECT", ""),
    ] {
        let difference = refuses(checker, expected, actual);
        assert!(
            reason == "another value" || difference.reason.contains(reason),
            "{expected} {actual}: {}",
            difference.reason
        );
        assert!(
            difference.hint.clone().unwrap_or_default().contains(hint),
            "{expected} {actual}: {:?}",
            difference.hint
        );
    }
}

#[test]
fn arguments_must_be_left_alone_where_the_pack_says_so() {
    assert!(unchanged(&value("([1, 2], 'a')"), &value("([1, 2], 'a')")).is_accepted());
    match unchanged(&value("(5, [1, 2, 3])"), &value("(5, [1, 3, 2])")) {
        Ruling::Wrong(difference) => {
            assert_eq!(difference.reason, "argument 1 was changed and must be left as it is");
            assert_eq!(difference.path, "[1]");
        }
        Ruling::Accepted => panic!("accepted"),
    }
}

#[test]
fn an_exception_counts_as_the_kind_it_is_built_on() {
    for (expected, raised) in [
        ("ValueError", "ValueError"),
        ("LookupError", "KeyError"),
        ("ArithmeticError", "ZeroDivisionError"),
        ("Exception", "IndexError"),
        ("ValueError", "numpy.linalg.LinAlgError"),
        ("builtins.KeyError", "KeyError"),
    ] {
        assert!(exception(expected, raised), "{expected} {raised}");
    }
    for (expected, raised) in [("KeyError", "LookupError"), ("ValueError", "TypeError"), ("Exception", "SystemExit")] {
        assert!(!exception(expected, raised), "{expected} {raised}");
    }
}

#[test]
fn printed_output_is_compared_line_by_line() {
    let text = |checker: &Checker, expected: &str, actual: &str| check_text(checker, expected, actual);
    for (checker, expected, actual) in [
        (Checker::Exact, "1\n2\n", "1  \r\n2"),
        (Checker::Exact, "a", "a\n\n\n"),
        (Checker::float(), "0.3333333333", "0.33333333"),
        (Checker::float(), "[[1.0, 2.0], [3.0, 4.0]]", "[[1. 2.]\n [3. 4.]]"),
        (Checker::float(), "array([0.1, 0.2])", "[0.1 0.2]"),
        (Checker::float(), "(0.5, 3)", "(np.float64(0.5), np.int64(3))"),
        (Checker::float(), "{'a': 1.0}", "{'a': np.float64(1.0)}"),
        (Checker::float(), "loss 0.25\nW = [[1.0, 2.0]]", "loss 0.250000000001\nW = [[1. 2.]]"),
        (Checker::float(), "mean: 2", "mean: 2.0"),
        (Checker::Value, "x 1", "x 1.0"),
        (Checker::float(), "tensor([0.5000, 1.0000])", "[0.5, 1.0]"),
        (Checker::float(), "True", "True"),
        (Checker::float(), "array([1., 2.]), array([3.])", "(array([1., 2.]), array([3.]))"),
        (Checker::float(), "(1, 2.5)", "1, 2.5,"),
        (Checker::float(), "[0.25, 0.5],1.5", "[0.25 0.5 ] 1.5"),
    ] {
        assert_eq!(text(&checker, expected, actual), Ruling::Accepted, "{expected} {actual}");
    }
    for (checker, expected, actual, reason, hint) in [
        (Checker::Exact, "1\n2", "1\n3", "line 2 differs", ""),
        (Checker::Exact, "1\n2", "1", "the output ends after 1 line, 2 are expected", ""),
        (Checker::Exact, "1", "1\n2", "1 line too many", ""),
        (Checker::Exact, "1", "", "nothing was printed", ""),
        (Checker::Exact, "YES", "yes", "line 1 differs", "capital letters"),
        (Checker::Exact, "1.0 2", "1 2.0", "line 1 differs", "equal in value, but printed in another form"),
        (Checker::float(), "loss 0.25", "loss 0.26", "line 1: off by 0.01 (4 %)", ""),
        (Checker::float(), "loss 0.25", "cost 0.25", "line 1 differs: 'cost' where 'loss' is expected", ""),
        (Checker::float(), "1 2", "1\n2", "line 1 differs: the end of the line where 2 is expected", ""),
        (Checker::float(), "[1.0, 2.0]", "[1. 3.]", "off by 1 (50 %)", ""),
        (Checker::float(), "a 1", "", "nothing was printed", ""),
        (Checker::float(), "1, 2", "(1, 3)", "off by 1", ""),
        (Checker::float(), "1, 2", "1 3", "line 1: off by 1", ""),
        (Checker::float(), "a, 2", "a 2", "line 1 differs: 2 where ',' is expected", ""),
        (Checker::float(), "1, 2", "(1, 2, 3)", "3 elements where 2 are expected; the first 2 agree", ""),
    ] {
        match text(&checker, expected, actual) {
            Ruling::Wrong(difference) => {
                assert_eq!(difference.reason, reason, "{expected:?} {actual:?}");
                assert!(difference.hint.unwrap_or_default().contains(hint), "{expected:?} {actual:?}");
            }
            Ruling::Accepted => panic!("{actual:?} is accepted for {expected:?}"),
        }
    }
}

/// The value with one of its numbers made a hundredth larger; `None` when it has no number that this changes.
fn altered(value: &Value, which: &mut usize) -> Option<Value> {
    fn telling(number: f64) -> bool {
        number.is_finite() && number.abs() > 1e-6 && number.abs() < 1e300
    }
    let items = |items: &[Value], which: &mut usize| {
        let mut items = items.to_vec();
        for item in &mut items {
            if let Some(changed) = altered(item, which) {
                *item = changed;
                return Some(items);
            }
        }
        None
    };
    match value {
        Value::Float(number) if telling(*number) => match which.checked_sub(1) {
            Some(left) => {
                *which = left;
                None
            }
            None => Some(Value::Float(number * 1.01)),
        },
        Value::Array(array) if array.dtype == Dtype::Float(8) => {
            for index in 0..array.len() {
                let number = array.number(index).unwrap_or(0.0);
                if !telling(number) {
                    continue;
                }
                match which.checked_sub(1) {
                    Some(left) => *which = left,
                    None => {
                        let mut changed = array.clone();
                        changed.data[index * 8..index * 8 + 8].copy_from_slice(&(number * 1.01).to_le_bytes());
                        return Some(Value::Array(changed));
                    }
                }
            }
            None
        }
        Value::List(list) => items(list, which).map(Value::List),
        Value::Tuple(list) => items(list, which).map(Value::Tuple),
        Value::Dict(entries) => {
            let mut entries = entries.clone();
            for (_, value) in &mut entries {
                if let Some(changed) = altered(value, which) {
                    *value = changed;
                    return Some(Value::Dict(entries));
                }
            }
            None
        }
        _ => None,
    }
}

/// Nested numbers as answers have them.
fn any_answer() -> impl Strategy<Value = Value> {
    let number = prop_oneof![-1e3_f64..1e3, 1e-4_f64..1.0, -1e12_f64..1e12];
    let array = prop::collection::vec(-1e3_f64..1e3, 1..12)
        .prop_map(|numbers| Value::Array(super::super::Array::floats(&[numbers.len()], &numbers).unwrap()));
    prop_oneof![number.prop_map(Value::Float), array].prop_recursive(3, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..5).prop_map(Value::List),
            prop::collection::vec(inner.clone(), 1..5).prop_map(Value::Tuple),
            prop::collection::vec((".{0,4}".prop_map(Value::Str), inner), 1..3).prop_map(|mut entries| {
                entries.dedup_by(|left, right| left.0 == right.0);
                Value::Dict(entries)
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn every_value_is_accepted_as_itself(value in any_value()) {
        fn comparable(value: &Value) -> bool {
            match value {
                Value::Object { repr, .. } => !repr.contains(" at 0x"),
                Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => items.iter().all(comparable),
                // Python's dictionaries have no two equal keys.
                Value::Dict(entries) => {
                    let keys: std::collections::HashSet<_> = entries.iter().map(|(key, _)| Rules::VALUE.key(key)).collect();
                    keys.len() == entries.len() && entries.iter().all(|(key, value)| comparable(key) && comparable(value))
                }
                Value::Named { value, .. } => comparable(value),
                _ => true,
            }
        }
        prop_assume!(comparable(&value));
        for checker in [Checker::Exact, Checker::Value, Checker::float(), unordered(false), unordered(true), near(false), near(true)] {
            prop_assert!(check(&checker, &value, &value).is_accepted(), "{:?} {}", checker, value);
        }
    }

    #[test]
    fn no_two_values_bring_a_checker_down(left in any_value(), right in any_value()) {
        for checker in [Checker::Exact, Checker::Value, shaped(), typed(), unordered(true), near(true),
            Checker::Convergence { bar: 1.0, within: None },
            Checker::Rows { ordered: true, columns: None, tolerance: Tolerance::DEFAULT },
            Checker::Gradient { argument: 0, step: 1e-5, tolerance: Tolerance::DEFAULT }] {
            if let Ruling::Wrong(difference) = check(&checker, &left, &right) {
                prop_assert!(!difference.reason.is_empty());
                prop_assert!(difference.expected.chars().count() <= SHOWN && difference.actual.chars().count() <= SHOWN);
            }
        }
        let _ = check_text(&Checker::float(), &left.to_string(), &right.to_string());
    }

    #[test]
    fn a_number_altered_by_one_percent_is_never_accepted(value in any_answer(), which in 0_usize..6) {
        let mut which = which;
        let Some(wrong) = altered(&value, &mut which) else { return Ok(()) };
        for checker in [Checker::Exact, Checker::Value, Checker::float(), unordered(false)] {
            prop_assert!(!check(&checker, &value, &wrong).is_accepted(), "{:?} {} {}", checker, value, wrong);
        }
        let tight = Checker::Unordered { deep: true, tolerance: Some(Tolerance::DEFAULT) };
        // Two numbers that differ by a hundredth may change places; then nothing was altered.
        if check(&tight, &value, &wrong).is_accepted() {
            prop_assert!(check(&unordered(true), &value, &wrong).is_accepted());
        }
        prop_assert!(!check_text(&Checker::float(), &value.to_string(), &wrong.to_string()).is_accepted());
        prop_assert!(!check(&Checker::float(), &wrong, &value).is_accepted());
    }

    #[test]
    fn a_shuffled_list_is_accepted_whatever_it_holds(values in prop::collection::vec(any_value(), 0..8), turn in 0_usize..8) {
        prop_assume!(values.iter().all(|value| check(&unordered(true), value, value).is_accepted()));
        let mut turned = values.clone();
        if !turned.is_empty() {
            let middle = turn % turned.len();
            turned.rotate_left(middle);
        }
        for checker in [unordered(false), unordered(true), near(false), near(true)] {
            prop_assert!(check(&checker, &Value::List(values.clone()), &Value::List(turned.clone())).is_accepted());
        }
    }
}
