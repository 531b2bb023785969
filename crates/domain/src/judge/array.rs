//! Arrays of numpy and tensors of torch, as bytes with a shape and an element type.

use super::value::Value;

/// An array: elements in C order, little endian.
///
/// `data` holds exactly the elements of `shape`; [`Array::new`] checks that for bytes that come from elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Array {
    /// The type of an element.
    pub dtype: Dtype,
    /// The length of each axis.
    pub shape: Vec<usize>,
    /// The elements.
    pub data: Vec<u8>,
}

/// The type of an array's elements; the number is the size of one in bytes, for texts in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dtype {
    /// `bool`
    Bool,
    /// `int8` to `int64`
    Int(u8),
    /// `uint8` to `uint64`
    Uint(u8),
    /// `float16` to `float64`
    Float(u8),
    /// `complex64`, `complex128`
    Complex(u8),
    /// Texts of a fixed number of characters.
    Text(u32),
    /// Byte strings of a fixed length.
    Bytes(u32),
}

impl Dtype {
    /// Returns the element type numpy writes so in `dtype.str`, and whether its bytes are big endian.
    pub fn from_code(code: &str) -> Option<(Dtype, bool)> {
        let (order, rest) = match code.strip_prefix(['<', '>', '|', '=']) {
            Some(rest) => (code.starts_with('>'), rest),
            None => (false, code),
        };
        let size: u32 = rest.get(1..)?.parse().ok()?;
        let small = u8::try_from(size).ok();
        let dtype = match (rest.as_bytes().first()?, small) {
            (b'b', Some(1)) => Dtype::Bool,
            (b'i', Some(size @ (1 | 2 | 4 | 8))) => Dtype::Int(size),
            (b'u', Some(size @ (1 | 2 | 4 | 8))) => Dtype::Uint(size),
            (b'f', Some(size @ (2 | 4 | 8))) => Dtype::Float(size),
            (b'c', Some(size @ (8 | 16))) => Dtype::Complex(size),
            (b'U', _) if size <= 1 << 24 => Dtype::Text(size),
            (b'S', _) if size <= 1 << 26 => Dtype::Bytes(size),
            _ => return None,
        };
        Some((dtype, order))
    }

    /// Returns the element type of this name: `float32`, `int64`, `bool`, `float`, `int`, or a code such as `<f4`.
    pub fn from_name(name: &str) -> Option<Dtype> {
        let name = name.trim();
        let name = ["np.", "numpy.", "torch."].iter().find_map(|module| name.strip_prefix(module)).unwrap_or(name);
        Some(match name {
            "bool" | "bool_" => Dtype::Bool,
            "int8" => Dtype::Int(1),
            "int16" | "short" => Dtype::Int(2),
            "int32" => Dtype::Int(4),
            "int64" | "int" | "int_" | "long" | "longlong" | "intp" => Dtype::Int(8),
            "uint8" => Dtype::Uint(1),
            "uint16" => Dtype::Uint(2),
            "uint32" => Dtype::Uint(4),
            "uint64" => Dtype::Uint(8),
            "float16" | "half" => Dtype::Float(2),
            "float32" | "single" => Dtype::Float(4),
            "float64" | "float" | "float_" | "double" => Dtype::Float(8),
            "complex64" => Dtype::Complex(8),
            "complex128" | "complex" => Dtype::Complex(16),
            code => return Dtype::from_code(code).filter(|(_, big)| !big).map(|(dtype, _)| dtype),
        })
    }

    /// Returns the name numpy prints: `float32`, `<U5`.
    pub fn name(self) -> String {
        match self {
            Dtype::Bool => "bool".into(),
            Dtype::Int(size) => format!("int{}", u32::from(size) * 8),
            Dtype::Uint(size) => format!("uint{}", u32::from(size) * 8),
            Dtype::Float(size) => format!("float{}", u32::from(size) * 8),
            Dtype::Complex(size) => format!("complex{}", u32::from(size) * 8),
            Dtype::Text(_) | Dtype::Bytes(_) => format!("'{}'", self.code()),
        }
    }

    /// Returns what numpy writes in `dtype.str`.
    pub fn code(self) -> String {
        let order = |size: u8| if size == 1 { '|' } else { '<' };
        match self {
            Dtype::Bool => "|b1".into(),
            Dtype::Int(size) => format!("{}i{size}", order(size)),
            Dtype::Uint(size) => format!("{}u{size}", order(size)),
            Dtype::Float(size) => format!("<f{size}"),
            Dtype::Complex(size) => format!("<c{size}"),
            Dtype::Text(chars) => format!("<U{chars}"),
            Dtype::Bytes(size) => format!("|S{size}"),
        }
    }

    /// Returns the size of an element in bytes.
    pub fn size(self) -> usize {
        match self {
            Dtype::Bool => 1,
            Dtype::Int(size) | Dtype::Uint(size) | Dtype::Float(size) | Dtype::Complex(size) => usize::from(size),
            Dtype::Text(chars) => chars as usize * 4,
            Dtype::Bytes(size) => size as usize,
        }
    }

    /// Returns whether the elements are numbers.
    pub fn is_numeric(self) -> bool {
        matches!(self, Dtype::Int(_) | Dtype::Uint(_) | Dtype::Float(_) | Dtype::Complex(_))
    }

    /// The size of what is swapped when the order of bytes is: half an element of a complex number.
    fn unit(self) -> usize {
        match self {
            Dtype::Complex(size) => usize::from(size) / 2,
            Dtype::Text(_) => 4,
            Dtype::Bytes(_) | Dtype::Bool => 1,
            other => other.size(),
        }
    }
}

impl Array {
    /// Returns the array of these bytes, or `None` when they are not what the shape asks for.
    pub fn new(dtype: Dtype, shape: Vec<usize>, data: Vec<u8>) -> Option<Array> {
        let count = shape.iter().try_fold(1_usize, |count, axis| count.checked_mul(*axis))?;
        (count.checked_mul(dtype.size())? == data.len()).then_some(Array { dtype, shape, data })
    }

    /// Returns an array of 64-bit floats; the shape must hold as many.
    pub fn floats(shape: &[usize], numbers: &[f64]) -> Option<Array> {
        let data = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        Array::new(Dtype::Float(8), shape.to_vec(), data)
    }

    /// Returns an array of 64-bit whole numbers; the shape must hold as many.
    pub fn ints(shape: &[usize], numbers: &[i64]) -> Option<Array> {
        let data = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        Array::new(Dtype::Int(8), shape.to_vec(), data)
    }

    /// Returns an array of this type from plain scalars, or `None` when one does not fit the type.
    pub fn from_items(dtype: Dtype, shape: Vec<usize>, items: &[Value]) -> Option<Array> {
        let mut data = Vec::with_capacity(items.len().checked_mul(dtype.size())?);
        for item in items {
            write_item(dtype, item, &mut data)?;
        }
        Array::new(dtype, shape, data)
    }

    /// Reverses the bytes of each number, for data that came in the other order.
    pub fn swap_bytes(&mut self) {
        let unit = self.dtype.unit();
        if unit > 1 {
            self.data.chunks_exact_mut(unit).for_each(<[u8]>::reverse);
        }
    }

    /// Returns the number of elements.
    pub fn len(&self) -> usize {
        self.shape.iter().product()
    }

    /// Returns whether there are no elements.
    pub fn is_empty(&self) -> bool {
        self.shape.contains(&0)
    }

    /// Returns the element at a position in C order as a plain value; `None` beyond the end.
    pub fn item(&self, index: usize) -> Value {
        let size = self.dtype.size();
        let Some(bytes) = index.checked_mul(size).and_then(|from| self.data.get(from..from + size)) else {
            return Value::None;
        };
        match self.dtype {
            Dtype::Bool => Value::Bool(bytes[0] != 0),
            Dtype::Int(_) => Value::Int(signed(bytes)),
            Dtype::Uint(_) => {
                let number = unsigned(bytes);
                i64::try_from(number).map_or_else(|_| Value::Big(number.to_string()), Value::Int)
            }
            Dtype::Float(_) => Value::Float(float(bytes)),
            Dtype::Complex(_) => {
                let (re, im) = bytes.split_at(size / 2);
                Value::Complex(float(re), float(im))
            }
            Dtype::Text(_) => {
                let chars = bytes.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]]));
                let text: String = chars.map(|code| char::from_u32(code).unwrap_or('\u{fffd}')).collect();
                Value::Str(text.trim_end_matches('\0').to_owned())
            }
            Dtype::Bytes(_) => {
                let end = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
                Value::Bytes(bytes[..end].to_vec())
            }
        }
    }

    /// Returns the element at a position in C order as a real number, when it is one.
    pub fn number(&self, index: usize) -> Option<f64> {
        let size = self.dtype.size();
        let bytes = index.checked_mul(size).and_then(|from| self.data.get(from..from + size))?;
        match self.dtype {
            Dtype::Int(_) => Some(signed(bytes) as f64),
            Dtype::Uint(_) => Some(unsigned(bytes) as f64),
            Dtype::Float(_) => Some(float(bytes)),
            _ => None,
        }
    }

    /// Returns the part at `index` of the first axis: an array with one axis less.
    pub fn part(&self, index: usize) -> Option<Array> {
        let (first, rest) = self.shape.split_first()?;
        if index >= *first {
            return None;
        }
        let bytes = rest.iter().product::<usize>() * self.dtype.size();
        let data = self.data.get(index * bytes..(index + 1) * bytes)?.to_vec();
        Some(Array { dtype: self.dtype, shape: rest.to_vec(), data })
    }

    /// Returns the position of an element on each axis.
    pub fn place(&self, mut index: usize) -> Vec<usize> {
        let mut place = vec![0; self.shape.len()];
        for (axis, size) in self.shape.iter().enumerate().rev() {
            if *size > 0 {
                place[axis] = index % size;
                index /= size;
            }
        }
        place
    }

    /// Returns the array as nested lists of plain values; without axes, the plain value.
    pub fn to_list(&self) -> Value {
        self.nested(0, 0)
    }

    fn nested(&self, axis: usize, from: usize) -> Value {
        if axis == self.shape.len() {
            return self.item(from);
        }
        let step: usize = self.shape[axis + 1..].iter().product();
        Value::List((0..self.shape[axis]).map(|index| self.nested(axis + 1, from + index * step)).collect())
    }

    /// Returns the array with its last two axes exchanged.
    pub fn transposed(&self) -> Option<Array> {
        let [before @ .., rows, columns] = self.shape.as_slice() else { return None };
        let size = self.dtype.size();
        let mut data = Vec::with_capacity(self.data.len());
        for page in self.data.chunks((rows * columns * size).max(1)) {
            for column in 0..*columns {
                for row in 0..*rows {
                    let from = (row * columns + column) * size;
                    data.extend_from_slice(page.get(from..from + size)?);
                }
            }
        }
        let mut shape = before.to_vec();
        shape.extend([*columns, *rows]);
        Array::new(self.dtype, shape, data)
    }
}

fn write_item(dtype: Dtype, item: &Value, data: &mut Vec<u8>) -> Option<()> {
    match (dtype, item) {
        (Dtype::Bool, Value::Bool(truth)) => data.push(u8::from(*truth)),
        (Dtype::Bool, Value::Int(number)) => data.push(u8::from(*number != 0)),
        (Dtype::Int(size), Value::Int(number)) => {
            let bits = u32::from(size) * 8;
            let limit = 1_i128 << (bits - 1);
            (-limit..limit).contains(&i128::from(*number)).then_some(())?;
            data.extend_from_slice(&number.to_le_bytes()[..usize::from(size)]);
        }
        (Dtype::Int(_), Value::Bool(truth)) => write_item(dtype, &Value::Int(i64::from(*truth)), data)?,
        (Dtype::Int(_), Value::Float(number)) if number.fract() == 0.0 && number.abs() < 9e18 => {
            write_item(dtype, &Value::Int(*number as i64), data)?;
        }
        (Dtype::Uint(size), Value::Int(_) | Value::Big(_) | Value::Bool(_)) => {
            let number: u64 = match item {
                Value::Int(number) => u64::try_from(*number).ok()?,
                Value::Big(digits) => digits.parse().ok()?,
                _ => u64::from(*item == Value::Bool(true)),
            };
            (size == 8 || number >> (u32::from(size) * 8) == 0).then_some(())?;
            data.extend_from_slice(&number.to_le_bytes()[..usize::from(size)]);
        }
        (Dtype::Float(size), _) => {
            let number = match item {
                Value::Bool(truth) => f64::from(u8::from(*truth)),
                other => other.number()?,
            };
            write_float(size, number, data);
        }
        (Dtype::Complex(size), _) => {
            let (re, im) = match item {
                Value::Complex(re, im) => (*re, *im),
                other => (other.number()?, 0.0),
            };
            write_float(size / 2, re, data);
            write_float(size / 2, im, data);
        }
        (Dtype::Text(chars), Value::Str(text)) => {
            (text.chars().count() <= chars as usize).then_some(())?;
            let end = data.len() + dtype.size();
            data.extend(text.chars().flat_map(|c| (c as u32).to_le_bytes()));
            data.resize(end, 0);
        }
        (Dtype::Bytes(size), Value::Bytes(bytes)) => {
            (bytes.len() <= size as usize).then_some(())?;
            let end = data.len() + dtype.size();
            data.extend_from_slice(bytes);
            data.resize(end, 0);
        }
        _ => return None,
    }
    Some(())
}

fn write_float(size: u8, number: f64, data: &mut Vec<u8>) {
    match size {
        2 => data.extend_from_slice(&to_half(number).to_le_bytes()),
        4 => data.extend_from_slice(&(number as f32).to_le_bytes()),
        _ => data.extend_from_slice(&number.to_le_bytes()),
    }
}

fn unsigned(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn signed(bytes: &[u8]) -> i64 {
    let shift = 64 - 8 * bytes.len() as u32;
    (unsigned(bytes) << shift) as i64 >> shift
}

fn float(bytes: &[u8]) -> f64 {
    match bytes.len() {
        2 => from_half(unsigned(bytes) as u16),
        4 => f64::from(f32::from_bits(unsigned(bytes) as u32)),
        _ => f64::from_bits(unsigned(bytes)),
    }
}

/// IEEE 754 binary16: one bit of sign, five of exponent, ten of fraction.
fn from_half(bits: u16) -> f64 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let exponent = i32::from(bits >> 10 & 0x1f);
    let fraction = f64::from(bits & 0x3ff) / 1024.0;
    match exponent {
        0 => sign * fraction * 2_f64.powi(-14),
        31 if fraction == 0.0 => sign * f64::INFINITY,
        31 => f64::NAN,
        _ => sign * (1.0 + fraction) * 2_f64.powi(exponent - 15),
    }
}

/// The nearest binary16, ties to even.
fn to_half(number: f64) -> u16 {
    let sign = u16::from(number.is_sign_negative()) << 15;
    let size = number.abs();
    if number.is_nan() {
        return 0x7e00;
    }
    if size >= 65520.0 {
        return sign | 0x7c00;
    }
    let exponent = if size < 2_f64.powi(-14) { -14 } else { size.log2().floor() as i32 };
    let steps = (size / 2_f64.powi(exponent - 10)).round_ties_even() as u16;
    // Below 2^-14 the steps are the fraction of a subnormal; above they hold the leading one, which joins the exponent.
    if exponent == -14 { sign | steps } else { sign | ((((exponent + 14) as u16) << 10) + steps) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_and_codes_of_element_types_are_read_back() {
        for dtype in [
            Dtype::Bool,
            Dtype::Int(1),
            Dtype::Int(8),
            Dtype::Uint(1),
            Dtype::Uint(4),
            Dtype::Float(2),
            Dtype::Float(4),
            Dtype::Float(8),
            Dtype::Complex(8),
            Dtype::Text(5),
            Dtype::Bytes(3),
        ] {
            assert_eq!(Dtype::from_code(&dtype.code()), Some((dtype, false)));
            assert_eq!(Dtype::from_name(dtype.name().trim_matches('\'')), Some(dtype));
        }
        assert_eq!(Dtype::from_code(">f4"), Some((Dtype::Float(4), true)));
        for hostile in ["", "<", "<f", "<f3", "<f99999999999", "|O8", "<M8[ns]", "é", "<é1"] {
            assert_eq!(Dtype::from_code(hostile), None, "{hostile}");
        }
    }

    #[test]
    fn half_floats_go_there_and_back() {
        for bits in 0..=u16::MAX {
            let number = from_half(bits);
            if number.is_nan() {
                assert!(from_half(to_half(number)).is_nan());
            } else {
                assert_eq!(to_half(number), bits, "{number}");
            }
        }
    }

    #[test]
    fn elements_are_found_by_their_place() {
        let array = Array::ints(&[2, 3], &[1, 2, 3, 4, 5, 6]).unwrap();
        assert_eq!(array.item(4), Value::Int(5));
        assert_eq!(array.place(4), [1, 1]);
        assert_eq!(array.part(1).unwrap().to_list(), Value::ints(&[4, 5, 6]));
        assert_eq!(array.transposed().unwrap().to_list().to_string(), "[[1, 4], [2, 5], [3, 6]]");
        assert_eq!(array.item(6), Value::None);
        assert!(array.part(2).is_none());
        let negative = Array::from_items(Dtype::Int(1), vec![2], &[Value::Int(-128), Value::Int(127)]).unwrap();
        assert_eq!(negative.to_list(), Value::ints(&[-128, 127]));
        assert!(Array::from_items(Dtype::Int(1), vec![1], &[Value::Int(128)]).is_none());
    }
}
