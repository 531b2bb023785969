//! Values as bytes between the judge and the program inside the box.
//!
//! The bytes come from code nobody trusts: no count is believed before it is held against the bytes that are left, and
//! depth, number of values and the work on large integers are bounded. Little endian throughout; one letter says what
//! follows:
//!
//! ```text
//! N T F            None, True, False           l t S Z   u32 count, items: list, tuple, set, frozenset
//! i                i64                         m         u32 count, then key and value in turn: dict
//! I                u32 length, two's           q Q       u32 count, 8 bytes each: a list of i64, of f64
//!                  complement                  a e       u8 length, dtype, u8 axes, u32 each, elements: array, tensor
//! d c              one f64, two                n         u8 length, dtype, element: scalar of numpy
//! s b              u32 length, bytes: str,     u         class name as in s, value: instance of a subclass
//!                  bytes                       h         class name, repr: anything else
//! ```

use thiserror::Error;

use super::array::{Array, Dtype};
use super::integer::Integer;
use super::value::Value;

/// Why bytes are no value. Places are counted in bytes from 0.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("byte {place}: {reason}")]
pub struct WireError {
    /// Where it goes wrong.
    pub place: usize,
    /// What is wrong there.
    pub reason: String,
}

/// The most values one inside the other.
pub const DEEPEST: usize = 256;

/// The most values in a frame; elements of arrays do not count.
pub const MOST_VALUES: usize = 4_000_000;

/// The work of turning large integers into digits grows with the square of their limbs; this much takes about a second.
const MOST_INTEGER_WORK: usize = 1 << 30;

/// Reads one value, which must fill the bytes.
pub fn decode(bytes: &[u8]) -> Result<Value, WireError> {
    let mut decoder = Decoder { bytes, at: 0, values_left: MOST_VALUES, work_left: MOST_INTEGER_WORK };
    let value = decoder.value(0)?;
    match bytes.len() - decoder.at {
        0 => Ok(value),
        rest => decoder.fail(format!("{rest} bytes follow the value")),
    }
}

/// Returns the bytes of a value.
pub fn encode(value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    write(value, &mut out);
    out
}

struct Decoder<'a> {
    bytes: &'a [u8],
    at: usize,
    values_left: usize,
    work_left: usize,
}

impl<'a> Decoder<'a> {
    fn value(&mut self, depth: usize) -> Result<Value, WireError> {
        if depth > DEEPEST {
            return self.fail(format!("values are nested deeper than {DEEPEST} levels"));
        }
        self.reserve(1)?;
        let letter = self.take(1)?[0];
        match letter {
            b'N' => Ok(Value::None),
            b'T' => Ok(Value::Bool(true)),
            b'F' => Ok(Value::Bool(false)),
            b'i' => Ok(Value::Int(i64::from_le_bytes(self.eight()?))),
            b'I' => self.integer(),
            b'd' => Ok(Value::Float(f64::from_le_bytes(self.eight()?))),
            b'c' => Ok(Value::Complex(f64::from_le_bytes(self.eight()?), f64::from_le_bytes(self.eight()?))),
            b's' => Ok(Value::Str(self.text()?)),
            b'b' => Ok(Value::Bytes(self.counted()?.to_vec())),
            b'l' => Ok(Value::List(self.items(depth)?)),
            b't' => Ok(Value::Tuple(self.items(depth)?)),
            b'S' => Ok(Value::Set(self.items(depth)?)),
            b'Z' => Ok(Value::FrozenSet(self.items(depth)?)),
            b'm' => self.entries(depth),
            b'q' => Ok(Value::List(self.packed(|eight| Value::Int(i64::from_le_bytes(eight)))?)),
            b'Q' => Ok(Value::List(self.packed(|eight| Value::Float(f64::from_le_bytes(eight)))?)),
            b'a' => Ok(Value::Array(self.array()?)),
            b'e' => Ok(Value::Tensor(self.array()?)),
            b'n' => {
                let (dtype, swapped) = self.dtype()?;
                Ok(Value::Scalar(self.elements(dtype, swapped, Vec::new())?))
            }
            b'u' => Ok(Value::Named { class: self.text()?, value: Box::new(self.value(depth + 1)?) }),
            b'h' => Ok(Value::Object { class: self.text()?, repr: self.text()? }),
            other => {
                self.at -= 1;
                self.fail(format!("{} begins no value", (other as char).escape_default()))
            }
        }
    }

    fn items(&mut self, depth: usize) -> Result<Vec<Value>, WireError> {
        let count = self.count(1)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(self.value(depth + 1)?);
        }
        Ok(items)
    }

    fn entries(&mut self, depth: usize) -> Result<Value, WireError> {
        let count = self.count(2)?;
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            entries.push((self.value(depth + 1)?, self.value(depth + 1)?));
        }
        Ok(Value::Dict(entries))
    }

    fn packed(&mut self, value: impl Fn([u8; 8]) -> Value) -> Result<Vec<Value>, WireError> {
        let count = self.count(8)?;
        self.reserve(count)?;
        (0..count).map(|_| Ok(value(self.eight()?))).collect()
    }

    fn integer(&mut self) -> Result<Value, WireError> {
        let bytes = self.counted()?;
        let limbs = bytes.len() / 4 + 1;
        match limbs.checked_mul(limbs).and_then(|work| self.work_left.checked_sub(work)) {
            Some(left) => self.work_left = left,
            None => return self.fail(format!("an integer of {} bytes is too large to be printed", bytes.len())),
        }
        let number = Integer::from_bytes(bytes);
        Ok(number.small().map_or_else(|| Value::Big(number.to_decimal()), Value::Int))
    }

    fn array(&mut self) -> Result<Array, WireError> {
        let (dtype, swapped) = self.dtype()?;
        let axes = usize::from(self.take(1)?[0]);
        let mut shape = Vec::with_capacity(axes);
        for _ in 0..axes {
            shape.push(self.length()?);
        }
        // An empty array costs no bytes, however long its other axes claim to be.
        let rows = shape.iter().filter(|axis| **axis > 0).try_fold(1_usize, |rows, axis| rows.checked_mul(*axis));
        let bounded = rows.is_some_and(|rows| rows <= MOST_VALUES || (dtype.size() > 0 && !shape.contains(&0)));
        if axes > 64 || !bounded {
            return self.fail(format!("an array of {axes} axes with {rows:?} elements is not believed"));
        }
        self.elements(dtype, swapped, shape)
    }

    fn dtype(&mut self) -> Result<(Dtype, bool), WireError> {
        let length = usize::from(self.take(1)?[0]);
        let code = self.take(length)?;
        let dtype = std::str::from_utf8(code).ok().and_then(Dtype::from_code);
        match dtype {
            Some(dtype) => Ok(dtype),
            None => self.fail(format!("`{}` is no type of elements", code.escape_ascii())),
        }
    }

    fn elements(&mut self, dtype: Dtype, swapped: bool, shape: Vec<usize>) -> Result<Array, WireError> {
        let size = shape.iter().try_fold(dtype.size(), |size, axis| size.checked_mul(*axis));
        let Some(size) = size else { return self.fail("the array is larger than any memory".into()) };
        let data = self.take(size)?.to_vec();
        let mut array = Array { dtype, shape, data };
        if swapped {
            array.swap_bytes();
        }
        Ok(array)
    }

    fn text(&mut self) -> Result<String, WireError> {
        let bytes = self.counted()?;
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => self.fail("a text is not UTF-8".into()),
        }
    }

    fn counted(&mut self) -> Result<&'a [u8], WireError> {
        let length = self.length()?;
        self.take(length)
    }

    /// A count of items, believed only when the bytes that are left could hold them.
    fn count(&mut self, smallest: usize) -> Result<usize, WireError> {
        let count = self.length()?;
        let room = (self.bytes.len() - self.at) / smallest;
        if count > room {
            return self.fail(format!("{count} items are announced where at most {room} can follow"));
        }
        if count > self.values_left {
            return self.fail(format!("there are more than {MOST_VALUES} values"));
        }
        Ok(count)
    }

    fn reserve(&mut self, values: usize) -> Result<(), WireError> {
        match self.values_left.checked_sub(values) {
            Some(left) => self.values_left = left,
            None => return self.fail(format!("there are more than {MOST_VALUES} values")),
        }
        Ok(())
    }

    fn length(&mut self) -> Result<usize, WireError> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize)
    }

    fn eight(&mut self) -> Result<[u8; 8], WireError> {
        let mut eight = [0; 8];
        eight.copy_from_slice(self.take(8)?);
        Ok(eight)
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], WireError> {
        let left = self.bytes.len() - self.at;
        if count > left {
            return self.fail(format!("{count} bytes are announced where {left} are left"));
        }
        let taken = &self.bytes[self.at..self.at + count];
        self.at += count;
        Ok(taken)
    }

    fn fail<T>(&self, reason: String) -> Result<T, WireError> {
        Err(WireError { place: self.at, reason })
    }
}

fn write(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::None => out.push(b'N'),
        Value::Bool(true) => out.push(b'T'),
        Value::Bool(false) => out.push(b'F'),
        Value::Int(number) => {
            out.push(b'i');
            out.extend_from_slice(&number.to_le_bytes());
        }
        Value::Big(digits) => {
            // Digits that are none cannot come from a frame or a literal; they travel as zero.
            let number = Integer::from_decimal(digits).unwrap_or_else(|| Integer::from(0));
            write_counted(b'I', &number.to_bytes(), out);
        }
        Value::Float(number) => {
            out.push(b'd');
            out.extend_from_slice(&number.to_le_bytes());
        }
        Value::Complex(re, im) => {
            out.push(b'c');
            out.extend_from_slice(&re.to_le_bytes());
            out.extend_from_slice(&im.to_le_bytes());
        }
        Value::Str(text) => write_counted(b's', text.as_bytes(), out),
        Value::Bytes(bytes) => write_counted(b'b', bytes, out),
        Value::List(items) => write_list(items, out),
        Value::Tuple(items) => write_items(b't', items, out),
        Value::Set(items) => write_items(b'S', items, out),
        Value::FrozenSet(items) => write_items(b'Z', items, out),
        Value::Dict(entries) => {
            out.push(b'm');
            write_length(entries.len(), out);
            for (key, value) in entries {
                write(key, out);
                write(value, out);
            }
        }
        Value::Array(array) => write_array(b'a', array, out),
        Value::Tensor(array) => write_array(b'e', array, out),
        Value::Scalar(array) => {
            write_dtype(b'n', array.dtype, out);
            out.extend_from_slice(&array.data);
        }
        Value::Named { class, value } => {
            write_counted(b'u', class.as_bytes(), out);
            write(value, out);
        }
        Value::Object { class, repr } => {
            write_counted(b'h', class.as_bytes(), out);
            write_length(repr.len(), out);
            out.extend_from_slice(repr.as_bytes());
        }
    }
}

/// Lists of nothing but 64-bit numbers are packed, which is quicker to read on the other side.
fn write_list(items: &[Value], out: &mut Vec<u8>) {
    let whole =
        || items.iter().map(|item| if let Value::Int(number) = item { Some(number.to_le_bytes()) } else { None });
    let float =
        || items.iter().map(|item| if let Value::Float(number) = item { Some(number.to_le_bytes()) } else { None });
    let (letter, eights) = match items.first() {
        Some(Value::Int(_)) => (b'q', whole().collect::<Option<Vec<_>>>()),
        Some(Value::Float(_)) => (b'Q', float().collect::<Option<Vec<_>>>()),
        _ => (b'l', None),
    };
    match eights {
        None => write_items(b'l', items, out),
        Some(eights) => {
            out.push(letter);
            write_length(eights.len(), out);
            out.extend(eights.iter().flatten());
        }
    }
}

fn write_items(letter: u8, items: &[Value], out: &mut Vec<u8>) {
    out.push(letter);
    write_length(items.len(), out);
    items.iter().for_each(|item| write(item, out));
}

fn write_array(letter: u8, array: &Array, out: &mut Vec<u8>) {
    write_dtype(letter, array.dtype, out);
    out.push(array.shape.len() as u8);
    array.shape.iter().for_each(|axis| write_length(*axis, out));
    out.extend_from_slice(&array.data);
}

fn write_dtype(letter: u8, dtype: Dtype, out: &mut Vec<u8>) {
    let code = dtype.code();
    out.push(letter);
    out.push(code.len() as u8);
    out.extend_from_slice(code.as_bytes());
}

fn write_counted(letter: u8, bytes: &[u8], out: &mut Vec<u8>) {
    out.push(letter);
    write_length(bytes.len(), out);
    out.extend_from_slice(bytes);
}

fn write_length(length: usize, out: &mut Vec<u8>) {
    // A frame is at most 64 MiB, which its writer checks; no part of one is longer.
    out.extend_from_slice(&u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::value::tests::any_value;
    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(value in any_value()) {
            let bytes = encode(&value);
            let read = decode(&bytes).unwrap();
            prop_assert_eq!(format!("{read:?}"), format!("{value:?}"));
            prop_assert_eq!(encode(&read), bytes);
        }

        #[test]
        fn no_bytes_bring_the_decoder_down(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes);
        }

        #[test]
        fn letters_of_the_format_bring_it_down_neither(bytes in prop::collection::vec(prop::sample::select(b"NTFiIdcsbltSZmqQaenuh\x00\x01\x02\x03<f84|b1U".to_vec()), 0..200)) {
            if let Ok(value) = decode(&bytes) {
                let _ = value.short(100);
            }
        }

        #[test]
        fn a_frame_with_one_byte_changed_is_read_or_refused(value in any_value(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let mut bytes = encode(&value);
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if let Ok(value) = decode(&bytes) {
                let _ = value.to_string();
            }
        }
    }

    #[test]
    fn false_counts_are_refused_before_anything_is_set_aside() {
        for (frame, reason) in [
            (&b"l\xff\xff\xff\xff"[..], "4294967295 items are announced where at most 0 can follow"),
            (b"m\x02\0\0\0NN", "2 items are announced where at most 1 can follow"),
            (b"Q\x01\0\0\0\0\0\0", "1 items are announced where at most 0 can follow"),
            (b"s\xff\xff\xff\x7fabc", "2147483647 bytes are announced where 3 are left"),
            (b"I\x05\0\0\0ab", "5 bytes are announced where 2 are left"),
            (b"a\x03<f8\x02\xff\xff\xff\xff\xff\xff\xff\xff", "the array is larger than any memory"),
            (b"a\x03<f8\x02\xff\xff\xff\xff\0\0\0\0", "is not believed"),
            (b"a\x03<U0\x01\xff\xff\xff\xff", "is not believed"),
            (b"a\x03|O8\x00", "`|O8` is no type of elements"),
            (b"s\x01\0\0\0\xff", "not UTF-8"),
            (b"", "1 bytes are announced where 0 are left"),
            (b"NN", "1 bytes follow the value"),
            (b"?", "? begins no value"),
        ] {
            let error = decode(frame).unwrap_err();
            assert!(error.reason.contains(reason), "{}: {error}", frame.escape_ascii());
        }
    }

    #[test]
    fn a_tower_of_lists_is_refused() {
        let tower = |height: usize| [b"l\x01\0\0\0".repeat(height), b"N".to_vec()].concat();
        assert!(decode(&tower(DEEPEST)).is_ok());
        let error = decode(&tower(100_000)).unwrap_err();
        assert!(error.reason.contains("nested deeper"), "{error}");
    }

    #[test]
    fn an_integer_that_would_take_minutes_to_print_is_refused() {
        let mut frame = vec![b'I'];
        frame.extend_from_slice(&(1_u32 << 20).to_le_bytes());
        frame.resize(frame.len() + (1 << 20), 1);
        assert!(decode(&frame).unwrap_err().reason.contains("too large to be printed"));
    }

    #[test]
    fn numbers_in_the_other_order_of_bytes_are_turned_around() {
        let value = decode(b"a\x03>i2\x01\x02\0\0\0\x01\x00\x00\x02").unwrap();
        assert_eq!(value.to_string(), "array([256,   2], dtype=int16)");
    }
}
