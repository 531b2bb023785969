//! The values a submission is given and gives back: Python's plain values, arrays, and names of what is neither.
//!
//! A [`Value`] prints as Python would print it (`repr`), and what it prints is read again by [`super::literal`]. How
//! values travel is told in [`super::wire`], how they are compared in [`super::checker`].

use std::fmt::{self, Write};

use super::array::{Array, Dtype};

/// A value of a Python program.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `None`
    None,
    /// `True` or `False`
    Bool(bool),
    /// A whole number of at most 64 bits.
    Int(i64),
    /// A larger whole number, in decimal digits with an optional minus.
    Big(String),
    /// A float.
    Float(f64),
    /// A complex number.
    Complex(f64, f64),
    /// A text.
    Str(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A list.
    List(Vec<Value>),
    /// A tuple.
    Tuple(Vec<Value>),
    /// A set, in no meaningful order.
    Set(Vec<Value>),
    /// A frozenset, in no meaningful order.
    FrozenSet(Vec<Value>),
    /// A dictionary, in the order of insertion.
    Dict(Vec<(Value, Value)>),
    /// An array of numpy.
    Array(Array),
    /// A scalar of numpy: an array without axes.
    Scalar(Array),
    /// A tensor of torch.
    Tensor(Array),
    /// An instance of a subclass of a plain type, with its value as the plain type: `Counter`, `namedtuple`, `IntEnum`.
    Named {
        /// The name of the class.
        class: String,
        /// The value as the plain type it extends; a `deque` is a list.
        value: Box<Value>,
    },
    /// Anything else, known by its class and its printed form only.
    Object {
        /// The name of the class.
        class: String,
        /// What `repr` gave, possibly cut.
        repr: String,
    },
}

impl Value {
    /// Returns a text.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Str(text.into())
    }

    /// Returns a list of floats.
    pub fn floats(numbers: &[f64]) -> Self {
        Value::List(numbers.iter().copied().map(Value::Float).collect())
    }

    /// Returns a list of whole numbers.
    pub fn ints(numbers: &[i64]) -> Self {
        Value::List(numbers.iter().copied().map(Value::Int).collect())
    }

    /// Returns the number this value is, when it is a real one. A truth value is not a number.
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Int(number) => Some(*number as f64),
            Value::Big(digits) => digits.parse().ok().filter(|number: &f64| number.is_finite()),
            Value::Float(number) => Some(*number),
            Value::Scalar(array) | Value::Array(array) | Value::Tensor(array) if array.shape.is_empty() => {
                array.number(0)
            }
            Value::Named { value, .. } => value.number(),
            _ => None,
        }
    }

    /// Returns the value without the name of a subclass around it.
    pub fn plain(&self) -> &Value {
        match self {
            Value::Named { value, .. } => value.plain(),
            other => other,
        }
    }

    /// Returns the number of elements of a list, tuple, set, dictionary, or of the first axis of an array.
    pub fn length(&self) -> Option<usize> {
        match self.plain() {
            Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => Some(items.len()),
            Value::Dict(entries) => Some(entries.len()),
            Value::Array(array) | Value::Tensor(array) => array.shape.first().copied(),
            _ => None,
        }
    }

    /// Returns the name of the type as Python says it: `list`, `float`, `numpy.ndarray`, `Counter`.
    pub fn type_name(&self) -> String {
        match self {
            Value::None => "None".into(),
            Value::Bool(_) => "bool".into(),
            Value::Int(_) | Value::Big(_) => "int".into(),
            Value::Float(_) => "float".into(),
            Value::Complex(..) => "complex".into(),
            Value::Str(_) => "str".into(),
            Value::Bytes(_) => "bytes".into(),
            Value::List(_) => "list".into(),
            Value::Tuple(_) => "tuple".into(),
            Value::Set(_) => "set".into(),
            Value::FrozenSet(_) => "frozenset".into(),
            Value::Dict(_) => "dict".into(),
            Value::Array(_) => "numpy array".into(),
            Value::Scalar(array) => format!("numpy {}", array.dtype.name()),
            Value::Tensor(_) => "tensor".into(),
            Value::Named { class, .. } | Value::Object { class, .. } => class.clone(),
        }
    }

    /// Returns the type with its article, for sentences: `a list`, `an int`, `None`.
    pub fn described(&self) -> String {
        let name = self.type_name();
        match self {
            Value::None => name,
            _ if name.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) => format!("an {name}"),
            _ => format!("a {name}"),
        }
    }

    /// Returns the printed form in at most `max_chars` characters: long containers lose elements from their middle, long
    /// texts their ends, arrays the digits nobody reads.
    pub fn short(&self, max_chars: usize) -> String {
        let max_chars = max_chars.max(1);
        for (items, chars) in
            [(usize::MAX, usize::MAX), (100, 200), (40, 80), (16, 60), (8, 40), (5, 30), (3, 20), (2, 12)]
        {
            let style = Style { items, chars, digits: Some(8) };
            let mut printer =
                Printer { out: String::new(), cap: max_chars.saturating_mul(4).saturating_add(16), style };
            let whole = printer.value(self).is_ok();
            if whole && printer.out.chars().count() <= max_chars {
                return printer.out;
            }
            if items == 2 {
                let mut cut: String = printer.out.chars().take(max_chars - 1).collect();
                cut.push('…');
                return cut;
            }
        }
        String::from("…")
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let style = Style { items: usize::MAX, chars: usize::MAX, digits: None };
        let mut printer = Printer { out: String::new(), cap: usize::MAX, style };
        printer.value(self)?;
        f.write_str(&printer.out)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Int(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Value::Float(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Value::Str(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Value::Str(value)
    }
}

/// Returns a float as Python prints it: the shortest digits that read back the same, `1e+16`, `inf`, `nan`.
pub fn float_repr(number: f64) -> String {
    digits_repr(number, format!("{number:e}"))
}

/// Returns a float of 32 bits as numpy prints it.
pub fn float32_repr(number: f32) -> String {
    digits_repr(f64::from(number), format!("{number:e}"))
}

/// Python's layout of given digits: plain from 1e-4 up to 1e16, with an exponent of two digits beyond.
fn digits_repr(number: f64, scientific: String) -> String {
    if number.is_nan() {
        return "nan".into();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf".into() } else { "-inf".into() };
    }
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    if !(-4..16).contains(&exponent) {
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        let direction = if exponent < 0 { '-' } else { '+' };
        return format!("{sign}{first}{point}{rest}e{direction}{:02}", exponent.abs());
    }
    if exponent < 0 {
        return format!("{sign}0.{}{digits}", "0".repeat((-exponent - 1) as usize));
    }
    let whole = exponent as usize + 1;
    if digits.len() <= whole {
        format!("{sign}{digits}{}.0", "0".repeat(whole - digits.len()))
    } else {
        format!("{sign}{}.{}", &digits[..whole], &digits[whole..])
    }
}

/// Returns a text as Python prints it inside a list: quoted, with escapes.
pub fn str_repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() || (c.is_whitespace() && c != ' ') => escape(c, &mut out),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

fn escape(c: char, out: &mut String) {
    let code = c as u32;
    // Writing to a String never fails.
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}

/// Returns bytes as Python prints them.
pub fn bytes_repr(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for byte in bytes {
        match *byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            byte if byte == quote as u8 => {
                out.push('\\');
                out.push(quote);
            }
            byte @ 0x20..=0x7e => out.push(byte as char),
            byte => escape(byte as char, &mut out),
        }
    }
    out.push(quote);
    out
}

/// Returns a complex number as Python prints it.
pub fn complex_repr(re: f64, im: f64) -> String {
    let whole = |number: f64| {
        let text = float_repr(number);
        text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
    };
    if re == 0.0 && re.is_sign_positive() {
        return format!("{}j", whole(im));
    }
    let sign = if im.is_sign_negative() && !im.is_nan() { "" } else { "+" };
    format!("({}{sign}{}j)", whole(re), whole(im))
}

/// How much of a value is printed.
#[derive(Clone, Copy)]
struct Style {
    /// How many elements of a container are shown.
    items: usize,
    /// How many characters of a text are shown.
    chars: usize,
    /// How many digits after the point an array's numbers have at most.
    digits: Option<usize>,
}

struct Printer {
    out: String,
    /// The printer stops once the text is this long, so that a huge value costs nothing to cut short.
    cap: usize,
    style: Style,
}

impl Printer {
    fn put(&mut self, text: &str) -> fmt::Result {
        self.out.push_str(text);
        if self.out.len() > self.cap { Err(fmt::Error) } else { Ok(()) }
    }

    fn value(&mut self, value: &Value) -> fmt::Result {
        match value {
            Value::None => self.put("None"),
            Value::Bool(true) => self.put("True"),
            Value::Bool(false) => self.put("False"),
            Value::Int(number) => self.put(&number.to_string()),
            Value::Big(digits) => self.text(digits, |digits| digits.to_owned()),
            Value::Float(number) => self.put(&float_repr(*number)),
            Value::Complex(re, im) => self.put(&complex_repr(*re, *im)),
            Value::Str(text) => self.text(text, str_repr),
            Value::Bytes(bytes) => {
                let shown = bytes.len().min(self.style.chars);
                self.put(&bytes_repr(&bytes[..shown]))?;
                if shown < bytes.len() { self.put(&format!("… {} more", bytes.len() - shown)) } else { Ok(()) }
            }
            Value::List(items) => self.items("[", items, "]"),
            Value::Tuple(items) if items.len() == 1 => self.items("(", items, ",)"),
            Value::Tuple(items) => self.items("(", items, ")"),
            Value::Set(items) if items.is_empty() => self.put("set()"),
            Value::Set(items) => self.items("{", items, "}"),
            Value::FrozenSet(items) if items.is_empty() => self.put("frozenset()"),
            Value::FrozenSet(items) => self.items("frozenset({", items, "})"),
            Value::Dict(entries) => self.entries(entries),
            Value::Array(array) => self.array("array(", array),
            Value::Tensor(array) => self.array("tensor(", array),
            Value::Scalar(array) => self.scalar(array),
            Value::Named { class, value } => {
                self.put(class)?;
                if matches!(**value, Value::Tuple(_)) {
                    return match &**value {
                        Value::Tuple(items) => self.items("(", items, ")"),
                        _ => Ok(()),
                    };
                }
                self.put("(")?;
                self.value(value)?;
                self.put(")")
            }
            Value::Object { repr, .. } => self.text(repr, |repr| repr.to_owned()),
        }
    }

    fn text(&mut self, text: &str, repr: impl Fn(&str) -> String) -> fmt::Result {
        match text.char_indices().nth(self.style.chars) {
            None => self.put(&repr(text)),
            Some((end, _)) => {
                let more = text[end..].chars().count();
                self.put(&format!("{}… {more} more", repr(&text[..end])))
            }
        }
    }

    fn items(&mut self, open: &str, items: &[Value], close: &str) -> fmt::Result {
        self.put(open)?;
        self.shown(items.len(), ", ", |printer, index| printer.value(&items[index]))?;
        self.put(close)
    }

    fn entries(&mut self, entries: &[(Value, Value)]) -> fmt::Result {
        self.put("{")?;
        self.shown(entries.len(), ", ", |printer, index| {
            printer.value(&entries[index].0)?;
            printer.put(": ")?;
            printer.value(&entries[index].1)
        })?;
        self.put("}")
    }

    /// Prints all elements, or the first ones and the last with the number of those left out between them.
    fn shown(
        &mut self,
        count: usize,
        between: &str,
        mut print: impl FnMut(&mut Self, usize) -> fmt::Result,
    ) -> fmt::Result {
        let all = count <= self.style.items.saturating_add(1);
        let head = if all { count } else { self.style.items - 1 };
        for index in 0..head {
            if index > 0 {
                self.put(between)?;
            }
            print(self, index)?;
        }
        if all {
            return Ok(());
        }
        self.put(&format!("{between}… {} more …{between}", count - head - 1))?;
        print(self, count - 1)
    }

    fn scalar(&mut self, array: &Array) -> fmt::Result {
        match (&array.dtype, array.item(0)) {
            (Dtype::Bool, Value::Bool(truth)) => self.put(if truth { "np.True_" } else { "np.False_" }),
            (Dtype::Text(_), item) => {
                self.put("np.str_(")?;
                self.value(&item)?;
                self.put(")")
            }
            (Dtype::Bytes(_), item) => {
                self.put("np.bytes_(")?;
                self.value(&item)?;
                self.put(")")
            }
            (dtype, _) => {
                let number = self.element(array, 0, None);
                self.put(&format!("np.{}({number})", dtype.name()))
            }
        }
    }

    /// Prints an array as numpy does: rows under each other, columns aligned, the element type when it is not the usual.
    fn array(&mut self, open: &str, array: &Array) -> fmt::Result {
        self.put(open)?;
        let column = self.out.chars().rev().take_while(|c| *c != '\n').count();
        if array.shape.is_empty() {
            let number = self.element(array, 0, self.style.digits);
            self.put(&number)?;
        } else if array.is_empty() {
            self.put("[]")?;
        } else {
            let widths = self.widths(array);
            self.rows(array, 0, 0, column, widths)?;
        }
        let usual = match open {
            "tensor(" => matches!(array.dtype, Dtype::Float(4) | Dtype::Int(8) | Dtype::Bool),
            _ => matches!(
                array.dtype,
                Dtype::Float(8) | Dtype::Int(8) | Dtype::Bool | Dtype::Complex(16) | Dtype::Text(_)
            ),
        };
        if array.is_empty() && array.shape != [0] {
            self.put(&format!(", shape={}", shape_repr(&array.shape)))?;
        }
        if !usual || array.is_empty() {
            self.put(&format!(", dtype={}", array.dtype.name()))?;
        }
        self.put(")")
    }

    fn rows(&mut self, array: &Array, axis: usize, from: usize, column: usize, widths: (usize, usize)) -> fmt::Result {
        self.put("[")?;
        let last = axis + 1 == array.shape.len();
        let step: usize = array.shape[axis + 1..].iter().product();
        let between = match array.shape.len() - axis {
            1 => ", ".to_owned(),
            rest => format!(",{}{}", "\n".repeat((rest - 1).min(2)), " ".repeat(column + axis + 1)),
        };
        self.shown(array.shape[axis], &between, |printer, index| {
            if last {
                let text = printer.element(array, from + index, printer.style.digits);
                let (left, right) = halves(&text);
                printer.put(&" ".repeat(widths.0.saturating_sub(left)))?;
                printer.put(&text)?;
                printer.put(&" ".repeat(widths.1.saturating_sub(right)))
            } else {
                printer.rows(array, axis + 1, from + index * step, column, widths)
            }
        })?;
        self.put("]")
    }

    /// The width of the columns before and after the point; a large array is not aligned, so as not to be read twice.
    fn widths(&self, array: &Array) -> (usize, usize) {
        if array.len() > 4000 || matches!(array.dtype, Dtype::Text(_) | Dtype::Bytes(_)) {
            return (0, 0);
        }
        (0..array.len())
            .map(|index| halves(&self.element(array, index, self.style.digits)))
            .fold((0, 0), |(left, right), half| (left.max(half.0), right.max(half.1)))
    }

    fn element(&self, array: &Array, index: usize, digits: Option<usize>) -> String {
        let float = |text: String, number: f64| match digits {
            Some(digits) if number.abs() < 1e16 && (number == 0.0 || number.abs() >= 1e-4) => {
                let rounded = format!("{number:.digits$}");
                let rounded = rounded.trim_end_matches('0');
                if rounded.len() < text.len() { rounded.to_owned() } else { text }
            }
            _ => text,
        };
        // numpy writes `1.` for 1.0, in arrays but not in scalars.
        let bare = |text: String| match text.strip_suffix(".0") {
            Some(whole) if !array.shape.is_empty() => format!("{whole}."),
            _ => text,
        };
        match array.item(index) {
            Value::Float(number) if array.dtype == Dtype::Float(8) => bare(float(float_repr(number), number)),
            Value::Float(number) => bare(float(float32_repr(number as f32), number)),
            Value::Str(text) => str_repr(&text),
            Value::Complex(re, im) => complex_repr(re, im).trim_matches(['(', ')']).to_owned(),
            other => other.to_string(),
        }
    }
}

/// How long a printed number is before its point, and from there on.
fn halves(text: &str) -> (usize, usize) {
    let point = text.find('.').unwrap_or(text.len());
    (point, text.len() - point)
}

/// Returns a shape as Python prints it: `(3,)`, `(2, 3)`, `()`.
pub fn shape_repr(shape: &[usize]) -> String {
    let sizes: Vec<String> = shape.iter().map(usize::to_string).collect();
    match sizes.len() {
        1 => format!("({},)", sizes[0]),
        _ => format!("({})", sizes.join(", ")),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::super::literal;
    use super::*;

    /// Values of every kind, floats of any bits included.
    pub(in super::super) fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::None),
            any::<bool>().prop_map(Value::Bool),
            any::<i64>().prop_map(Value::Int),
            "-?[1-9][0-9]{19,40}".prop_map(Value::Big),
            any::<f64>().prop_map(Value::Float),
            (-1e6_f64..1e6).prop_map(Value::Float),
            (any::<f64>(), any::<f64>()).prop_map(|(re, im)| Value::Complex(re, im)),
            ".{0,12}".prop_map(Value::Str),
            prop::collection::vec(any::<u8>(), 0..8).prop_map(Value::Bytes),
            any_array().prop_map(Value::Array),
            any_array().prop_map(Value::Tensor),
            any::<f64>().prop_map(|number| Value::Scalar(Array::floats(&[], &[number]).unwrap())),
            ("[A-Z][a-z]{0,8}", ".{0,12}").prop_map(|(class, repr)| Value::Object { class, repr }),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Tuple),
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Set),
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::FrozenSet),
                prop::collection::btree_map(".{0,4}", inner.clone(), 0..6).prop_map(|map| Value::Dict(
                    map.into_iter().map(|(key, value)| (Value::Str(key), value)).collect()
                )),
                ("[A-Z][a-z]{0,8}", inner).prop_map(|(class, value)| Value::Named { class, value: Box::new(value) }),
            ]
        })
    }

    fn any_array() -> impl Strategy<Value = Array> {
        let dtype = prop::sample::select(vec![
            Dtype::Bool,
            Dtype::Int(2),
            Dtype::Int(8),
            Dtype::Uint(1),
            Dtype::Float(4),
            Dtype::Float(8),
            Dtype::Complex(16),
            Dtype::Text(2),
        ]);
        (dtype, prop::collection::vec(0_usize..4, 0..4), any::<u64>()).prop_map(|(dtype, shape, seed)| {
            let size = shape.iter().product::<usize>() * dtype.size();
            let data = (0..size as u64).map(|at| match dtype {
                Dtype::Bool => (seed >> (at % 64) & 1) as u8,
                Dtype::Text(_) => {
                    if at % 4 == 0 {
                        b'a' + (seed >> (at % 60) & 7) as u8
                    } else {
                        0
                    }
                }
                _ => (seed.wrapping_mul(at + 1) >> 32) as u8,
            });
            Array { dtype, shape, data: data.collect() }
        })
    }

    proptest! {
        #[test]
        fn a_shortened_value_keeps_to_its_length(value in any_value(), most in 1_usize..200) {
            prop_assert!(value.short(most).chars().count() <= most);
        }

        #[test]
        fn a_float_is_read_back_from_its_printed_form(number in any::<f64>()) {
            let read = literal::parse(&float_repr(number), &[]).unwrap();
            prop_assert!(matches!(read, Value::Float(read) if read.to_bits() == number.to_bits() || number.is_nan()));
        }
    }

    #[test]
    fn floats_print_as_in_python() {
        for (number, text) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (1.5e300, "1.5e+300"),
            (1e-4, "0.0001"),
            (1e-5, "1e-05"),
            (1.25e-7, "1.25e-07"),
            (123456.789, "123456.789"),
            (f64::NAN, "nan"),
            (f64::NEG_INFINITY, "-inf"),
            (0.1 + 0.2, "0.30000000000000004"),
        ] {
            assert_eq!(float_repr(number), text);
        }
    }

    #[test]
    fn values_print_as_in_python() {
        for (value, text) in [
            (Value::Tuple(vec![Value::Int(1)]), "(1,)"),
            (Value::Tuple(vec![]), "()"),
            (Value::Set(vec![]), "set()"),
            (Value::FrozenSet(vec![Value::Int(1)]), "frozenset({1})"),
            (Value::Dict(vec![(Value::text("a"), Value::None)]), "{'a': None}"),
            (Value::text("it's"), "\"it's\""),
            (Value::text("a\n\u{1}\u{a0}é"), "'a\\n\\x01\\xa0é'"),
            (Value::Bytes(b"a\xff'".to_vec()), "b\"a\\xff'\""),
            (Value::Complex(1.0, -2.5), "(1-2.5j)"),
            (Value::Complex(0.0, 1.0), "1j"),
            (
                Value::Named {
                    class: "Point".into(),
                    value: Box::new(Value::Tuple(vec![Value::Int(1), Value::Int(2)])),
                },
                "Point(1, 2)",
            ),
            (Value::Named { class: "deque".into(), value: Box::new(Value::ints(&[1])) }, "deque([1])"),
            (Value::Scalar(Array::floats(&[], &[1.5]).unwrap()), "np.float64(1.5)"),
            (Value::Array(Array::floats(&[3], &[1.0, 2.5, -3.0]).unwrap()), "array([ 1. ,  2.5, -3. ])"),
        ] {
            assert_eq!(value.to_string(), text);
        }
    }

    #[test]
    fn a_matrix_prints_with_its_rows_under_each_other() {
        let matrix = Value::Array(Array::floats(&[2, 2], &[1.0, 2.0, 3.0, 40.5]).unwrap());
        assert_eq!(matrix.to_string(), "array([[ 1. ,  2. ],\n       [ 3. , 40.5]])");
        let matrix =
            Value::Tensor(Array::from_items(Dtype::Float(4), vec![2, 1], &[Value::Float(0.1), Value::Int(2)]).unwrap());
        assert_eq!(matrix.to_string(), "tensor([[0.1],\n        [2. ]])");
        let empty = Value::Array(Array::ints(&[0, 3], &[]).unwrap());
        assert_eq!(empty.to_string(), "array([], shape=(0, 3), dtype=int64)");
    }

    #[test]
    fn a_long_value_loses_its_middle() {
        let long = Value::ints(&(0..1000).collect::<Vec<_>>());
        assert_eq!(long.short(40), "[0, 1, 2, 3, 4, 5, 6, … 992 more …, 999]");
        assert_eq!(Value::text("x".repeat(500)).short(40), "'xxxxxxxxxxxxxxxxxxxx'… 480 more");
        assert_eq!(Value::Float(1.0 / 3.0).short(5), "0.33…");
        let matrix = Value::Array(Array::floats(&[100, 100], &[1.0 / 3.0; 10_000]).unwrap());
        let short = matrix.short(400);
        assert!(short.contains("0.33333333, … ") && short.contains(" more …"), "{short}");
    }
}
