//! What literals are read as, and what is said of those that cannot be read.

use proptest::prelude::*;

use super::super::array::Dtype;
use super::super::value::tests::any_value;
use super::super::wire;
use super::*;

#[track_caller]
fn check(text: &str, printed: &str) {
    match parse(text, &[("seed", Value::Int(7))]) {
        Ok(value) => assert_eq!(value.to_string(), printed, "{text}"),
        Err(error) => panic!("{text}: {error}"),
    }
}

#[test]
fn plain_values_are_read() {
    for text in [
        "None",
        "True",
        "-5",
        "12345678901234567890123",
        "0.5",
        "1e+16",
        "nan",
        "-inf",
        "'a'",
        "b'a\\x00'",
        "[]",
        "()",
        "(1,)",
        "[1, [2.5, 'x'], {'k': (1, 2)}]",
        "{1, 2}",
        "set()",
        "frozenset({1})",
        "{}",
        "2j",
        "(1-2j)",
        "(-0.5+2j)",
    ] {
        check(text, text);
    }
    check("[1, 2, 3,]", "[1, 2, 3]");
    check("(1)", "1");
    check("1_000", "1000");
    check("0xff", "255");
    check(".5", "0.5");
    check("5.", "5.0");
    check("[seed, 1]", "[7, 1]");
    check("  [1,  # one\n   2]\n", "[1, 2]");
    check("{1, 1.0, True, 2}", "{1, 2}");
    check("{'a': 1, 'a': 2}", "{'a': 2}");
    check("+3", "3");
    check("--3", "3");
    check("-9223372036854775808", "-9223372036854775808");
}

#[test]
fn texts_are_read_with_their_escapes() {
    check(r#""it's""#, "\"it's\"");
    check(r"'a\n\t\x41\u00e9\U0001F600\\\101'", "'a\\n\\tAé😀\\\\A'");
    check(r"r'\d+\''", r#""\\d+\\'""#);
    check("'ab' \"cd\"\n'ef'", "'abcdef'");
    check("'''two\nlines''' ", "'two\\nlines'");
    check("\"\"\"a\"b\"\"\"", "'a\"b'");
    check(r"b'\xff\0'", r"b'\xff\x00'");
    check(r"'\q'", r"'\\q'");
    check("'a' * 3 + 'b'", "'aaab'");
    check("u'x'", "'x'");
}

#[test]
fn arithmetic_on_numbers_is_worked_out() {
    for (text, value) in [
        ("1/3", "0.3333333333333333"),
        ("10**5", "100000"),
        ("2**100", "1267650600228229401496703205376"),
        ("(-1)**7", "-1"),
        ("(-1)**8", "1"),
        ("0**0", "1"),
        ("-2**2", "-4"),
        ("2**-1", "0.5"),
        ("2**3**2", "512"),
        ("7//2", "3"),
        ("-7//2", "-4"),
        ("-7 % 3", "2"),
        ("7.5 % 2", "1.5"),
        ("1 + 2 * 3 - 4", "3"),
        ("9223372036854775807 + 1", "9223372036854775808"),
        ("1 - 2j * 2", "(1-4j)"),
        ("[0] * 3", "[0, 0, 0]"),
        ("3 * [0] + [1]", "[0, 0, 0, 1]"),
        ("[0] * -1", "[]"),
        ("list(range(4))", "[0, 1, 2, 3]"),
        ("list(range(5, 0, -2))", "[5, 3, 1]"),
        ("set(range(3))", "{0, 1, 2}"),
        ("tuple('ab')", "('a', 'b')"),
    ] {
        check(text, value);
    }
}

#[test]
fn arrays_and_wrappers_are_read() {
    for (text, value) in [
        ("np.array([1, 2])", "array([1, 2])"),
        ("array([[1, 2.5]], dtype=float32)", "array([[1. , 2.5]], dtype=float32)"),
        ("numpy.array([[1, 2], [3, 4]], dtype='float64')", "array([[1., 2.],\n       [3., 4.]])"),
        ("np.array([True, False])", "array([ True, False])"),
        ("np.array([])", "array([], dtype=float64)"),
        ("np.array(['a', 'bc'])", "array(['a', 'bc'])"),
        ("np.array([1, 2], dtype=np.int32)", "array([1, 2], dtype=int32)"),
        ("np.zeros((2, 2))", "array([[0., 0.],\n       [0., 0.]])"),
        ("np.ones(2, dtype=int)", "array([1, 1])"),
        ("np.eye(2)", "array([[1., 0.],\n       [0., 1.]])"),
        ("np.arange(3)", "array([0, 1, 2])"),
        ("np.full((1, 2), 7)", "array([[7, 7]])"),
        ("np.float64(1.5)", "np.float64(1.5)"),
        ("np.int64(-3)", "np.int64(-3)"),
        ("np.float32('nan')", "np.float32(nan)"),
        ("np.True_", "np.True_"),
        ("np.str_('a')", "np.str_('a')"),
        ("torch.tensor([1.0, 2.0])", "tensor([1., 2.])"),
        ("float('nan')", "nan"),
        ("float('-inf')", "-inf"),
        ("[-np.inf, math.pi]", "[-inf, 3.141592653589793]"),
        ("Counter({'a': 2})", "Counter({'a': 2})"),
        ("Counter('aab')", "Counter({'a': 2, 'b': 1})"),
        ("collections.OrderedDict([('a', 1)])", "OrderedDict({'a': 1})"),
        ("deque([1, 2], maxlen=3)", "deque([1, 2])"),
        ("dict(a=1, b=2)", "{'a': 1, 'b': 2}"),
        ("complex(1, 2)", "(1+2j)"),
    ] {
        check(text, value);
    }
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    for (text, place, reason) in [
        ("", 1, "a value is missing"),
        ("[1, 2", 6, "a `]` is missing"),
        ("[1 2]", 4, "a comma or `]` is missing before `2`"),
        ("[x for x in range(3)]", 2, "`x` is no value"),
        ("[1 for x in range(3)]", 4, "comprehensions"),
        ("open('x')", 1, "is not read"),
        ("__import__('os')", 1, "is not read"),
        ("'abc", 1, "never closed"),
        ("'abc\n'", 1, "not closed on its line"),
        ("f'{x}'", 1, "f-strings"),
        ("1, 2", 2, "several values"),
        ("[1].append(2)", 4, "methods are not called"),
        ("{[1]: 2}", 2, "a list cannot stand in a set"),
        ("1/0", 2, "divided by 0"),
        ("10**10**10", 3, "too many digits"),
        ("[0] * 10**9", 12, "more than 2000000 values"),
        ("np.zeros((100000, 100000))", 27, "more than"),
        ("list(range(10**12))", 19, "more than"),
        ("array([[1], [2, 3]])", 1, "equal lengths"),
        ("array([300], dtype=uint8)", 1, "300 cannot be an element of type uint8"),
        ("array([1], dtype=float31)", 1, "no type of elements is called `float31`"),
        ("'a' + 1", 5, "between a str and an int"),
        ("007", 1, "write 7"),
        ("1abc", 1, "followed by a letter"),
        ("array([1]", 10, "a `)` is missing"),
    ] {
        let error = parse(text, &[]).map(|value| value.to_string()).map_err(|error| (error.place, error.reason));
        match error {
            Err((at, why)) if why.contains(reason) => assert_eq!(at, place, "{text}: {why}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_call_is_read_with_its_arguments() {
    let call = parse_call("f([1, 2], k=seed, name='x')", &[("seed", Value::Int(3))]).unwrap();
    assert_eq!(call.name, "f");
    assert_eq!(call.arguments, [Value::ints(&[1, 2])]);
    assert_eq!(call.keywords, [("k".into(), Value::Int(3)), ("name".into(), Value::text("x"))]);
    assert_eq!(parse_call("LRUCache()", &[]).unwrap().arguments, []);
    assert_eq!(parse_call("put(1,\n    1)", &[]).unwrap().arguments, [Value::Int(1), Value::Int(1)]);
    for (text, reason) in [
        ("f", "a `(` must follow"),
        ("[1]", "a call begins with"),
        ("f(1) + 1", "nothing may follow"),
        ("f(k=1, 2)", "cannot follow one by name"),
        ("f(k=1, k=2)", "given twice"),
        ("f(*[1])", "not unpacked"),
    ] {
        let error = parse_call(text, &[]).unwrap_err();
        assert!(error.reason.contains(reason), "{text}: {error}");
    }
}

#[test]
fn deep_nesting_is_refused() {
    for text in ["[".repeat(100_000), "-".repeat(100_000), "2**".repeat(50_000), "f(".repeat(50_000), "((".repeat(100)]
    {
        assert!(parse(&text, &[]).is_err());
    }
    let deep = format!("{}{}", "[".repeat(60), "]".repeat(60));
    check(&deep, &deep);
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_is_read_back(value in any_value()) {
        fn readable(value: &Value) -> bool {
            match value {
                Value::Object { .. } | Value::Named { .. } | Value::Set(_) | Value::FrozenSet(_) | Value::Dict(_) => false,
                // The sign of a zero part and infinite parts do not survive Python's own printed form.
                Value::Complex(..) => false,
                Value::Tensor(_) => false,
                Value::Array(array) => !matches!(array.dtype, Dtype::Complex(_) | Dtype::Text(_)),
                Value::List(items) | Value::Tuple(items) => items.iter().all(readable),
                _ => true,
            }
        }
        prop_assume!(readable(&value));
        let text = value.to_string();
        let read = parse(&text, &[]).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
        prop_assert_eq!(read.to_string(), text);
        let nan = value.to_string().contains("nan");
        prop_assert!(nan || wire::encode(&read) == wire::encode(&value), "{:?} {:?}", read, value);
    }

    #[test]
    fn no_text_brings_the_parser_down(text in ".{0,60}") {
        let _ = parse(&text, &[]);
        let _ = parse_call(&text, &[]);
    }

    #[test]
    fn no_jumble_of_pieces_does(pieces in prop::collection::vec(prop::sample::select(vec![
        "[", "]", "(", ")", "{", "}", ",", ":", "1", "-", "+", "*", "**", "/", "//", "%", ".", "e", "j", "'", "\"", "\\", "x", " ", "\n",
        "array", "dtype=", "np.", "float64", "range", "Counter", "0x", "b'", "nan", "#", "''' ", "é",
    ]), 0..30)) {
        let text: String = pieces.concat();
        let _ = parse(&text, &[]);
        let _ = super::super::printed::parse_printed(&text);
    }
}
