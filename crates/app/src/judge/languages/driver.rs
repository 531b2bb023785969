//! Runs inside the box: calls a Rust solution case by case over descriptor 3. The judge appends `fn call`, which knows the
//! signature. Frames and the wire form of values are those of harness.py.
#![allow(dead_code, unused_variables, unused_mut, unused_imports)]

#[path = "solution.rs"]
mod solution;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs::File;
use std::hash::Hash;
use std::io::{Read, Write};
use std::os::fd::FromRawFd;
use std::panic;
use std::sync::Mutex;

static PLACE: Mutex<Option<(String, u32)>> = Mutex::new(None);

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> &'a [u8] {
        if n > self.bytes.len() {
            panic!("the judge sent a value that is cut short");
        }
        let (head, rest) = self.bytes.split_at(n);
        self.bytes = rest;
        head
    }

    fn tag(&mut self) -> u8 {
        self.take(1)[0]
    }

    fn count(&mut self) -> usize {
        u32::from_le_bytes(self.take(4).try_into().unwrap()) as usize
    }

    fn int(&mut self) -> i64 {
        i64::from_le_bytes(self.take(8).try_into().unwrap())
    }

    fn float(&mut self) -> f64 {
        f64::from_le_bytes(self.take(8).try_into().unwrap())
    }

    fn skip(&mut self) {
        match self.tag() {
            b'N' | b'T' | b'F' => {}
            b'i' | b'd' => drop(self.take(8)),
            b'c' => drop(self.take(16)),
            b'I' | b's' | b'b' => {
                let n = self.count();
                self.take(n);
            }
            b'l' | b't' | b'S' | b'Z' => (0..self.count()).for_each(|_| self.skip()),
            b'm' => (0..2 * self.count()).for_each(|_| self.skip()),
            b'q' | b'Q' => {
                let n = self.count();
                self.take(8 * n);
            }
            other => panic!("a value of kind {:?} cannot be given to Rust", other as char),
        }
    }
}

trait Wire: Sized {
    fn read(reader: &mut Reader) -> Self;
    fn write(&self, out: &mut Vec<u8>);

    fn read_list(reader: &mut Reader) -> Vec<Self> {
        match reader.tag() {
            b'l' | b't' | b'S' | b'Z' => (0..reader.count()).map(|_| Self::read(reader)).collect(),
            other => panic!("expected a list, got a value of kind {:?}", other as char),
        }
    }
}

impl Wire for i64 {
    fn read(reader: &mut Reader) -> Self {
        match reader.tag() {
            b'i' => reader.int(),
            b'T' => 1,
            b'F' => 0,
            other => panic!("expected a whole number of 64 bits, got a value of kind {:?}", other as char),
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'i');
        out.extend(self.to_le_bytes());
    }

    fn read_list(reader: &mut Reader) -> Vec<Self> {
        match reader.tag() {
            b'q' => (0..reader.count()).map(|_| reader.int()).collect(),
            b'l' | b't' | b'S' | b'Z' => (0..reader.count()).map(|_| Self::read(reader)).collect(),
            b'Q' => (0..reader.count()).map(|_| reader.float() as i64).collect(),
            other => panic!("expected a list, got a value of kind {:?}", other as char),
        }
    }
}

macro_rules! whole {
    ($($name:ty),*) => {$(
        impl Wire for $name {
            fn read(reader: &mut Reader) -> Self {
                <$name>::try_from(i64::read(reader)).expect("a number does not fit its type")
            }

            fn write(&self, out: &mut Vec<u8>) {
                i64::try_from(*self).expect("a number does not fit 64 bits").write(out)
            }

            fn read_list(reader: &mut Reader) -> Vec<Self> {
                i64::read_list(reader).into_iter().map(|n| <$name>::try_from(n).expect("a number does not fit its type")).collect()
            }
        }
    )*};
}
whole!(i32, u32, u64, usize, isize);

impl Wire for f64 {
    fn read(reader: &mut Reader) -> Self {
        match reader.tag() {
            b'd' => reader.float(),
            b'i' => reader.int() as f64,
            other => panic!("expected a number, got a value of kind {:?}", other as char),
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'd');
        out.extend(self.to_le_bytes());
    }

    fn read_list(reader: &mut Reader) -> Vec<Self> {
        match reader.tag() {
            b'Q' => (0..reader.count()).map(|_| reader.float()).collect(),
            b'q' => (0..reader.count()).map(|_| reader.int() as f64).collect(),
            b'l' | b't' | b'S' | b'Z' => (0..reader.count()).map(|_| Self::read(reader)).collect(),
            other => panic!("expected a list, got a value of kind {:?}", other as char),
        }
    }
}

impl Wire for bool {
    fn read(reader: &mut Reader) -> Self {
        match reader.tag() {
            b'T' => true,
            b'F' => false,
            other => panic!("expected true or false, got a value of kind {:?}", other as char),
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(if *self { b'T' } else { b'F' });
    }
}

impl Wire for String {
    fn read(reader: &mut Reader) -> Self {
        match reader.tag() {
            b's' => {
                let n = reader.count();
                String::from_utf8_lossy(reader.take(n)).into_owned()
            }
            other => panic!("expected a text, got a value of kind {:?}", other as char),
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        text(self, out);
    }
}

impl Wire for char {
    fn read(reader: &mut Reader) -> Self {
        String::read(reader).chars().next().expect("an empty text where a character is expected")
    }

    fn write(&self, out: &mut Vec<u8>) {
        text(&self.to_string(), out);
    }
}

impl Wire for () {
    fn read(reader: &mut Reader) -> Self {
        reader.skip();
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'N');
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read(reader: &mut Reader) -> Self {
        if reader.bytes.first() == Some(&b'N') {
            reader.tag();
            return None;
        }
        Some(T::read(reader))
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.push(b'N'),
        }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn read(reader: &mut Reader) -> Self {
        T::read_list(reader)
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'l');
        out.extend((self.len() as u32).to_le_bytes());
        self.iter().for_each(|item| item.write(out));
    }
}

macro_rules! tuple {
    ($($name:ident $index:tt),*) => {
        impl<$($name: Wire),*> Wire for ($($name,)*) {
            fn read(reader: &mut Reader) -> Self {
                const LENGTH: usize = [$($index),*].len();
                // Two numbers may come packed as a list of numbers.
                match reader.tag() {
                    b't' | b'l' => {
                        assert_eq!(reader.count(), LENGTH, "a tuple of another length was expected");
                        ($($name::read(reader),)*)
                    }
                    packed @ (b'q' | b'Q') => {
                        assert_eq!(reader.count(), LENGTH, "a tuple of another length was expected");
                        let mut bytes = Vec::new();
                        for _ in 0..LENGTH {
                            bytes.push(if packed == b'q' { b'i' } else { b'd' });
                            bytes.extend_from_slice(reader.take(8));
                        }
                        let mut inner = Reader { bytes: &bytes };
                        ($($name::read(&mut inner),)*)
                    }
                    other => panic!("expected a tuple, got a value of kind {:?}", other as char),
                }
            }

            fn write(&self, out: &mut Vec<u8>) {
                out.push(b't');
                out.extend(([$($index),*].len() as u32).to_le_bytes());
                $(self.$index.write(out);)*
            }
        }
    };
}
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);

macro_rules! map {
    ($name:ident, $($bound:path),*) => {
        impl<K: Wire $(+ $bound)*, V: Wire> Wire for $name<K, V> {
            fn read(reader: &mut Reader) -> Self {
                match reader.tag() {
                    b'm' => (0..reader.count()).map(|_| { let key = K::read(reader); (key, V::read(reader)) }).collect(),
                    other => panic!("expected a dictionary, got a value of kind {:?}", other as char),
                }
            }

            fn write(&self, out: &mut Vec<u8>) {
                out.push(b'm');
                out.extend((self.len() as u32).to_le_bytes());
                for (key, value) in self {
                    key.write(out);
                    value.write(out);
                }
            }
        }
    };
}
map!(BTreeMap, Ord);
map!(HashMap, Eq, Hash);

macro_rules! set {
    ($name:ident, $($bound:path),*) => {
        impl<T: Wire $(+ $bound)*> Wire for $name<T> {
            fn read(reader: &mut Reader) -> Self {
                T::read_list(reader).into_iter().collect()
            }

            fn write(&self, out: &mut Vec<u8>) {
                out.push(b'S');
                out.extend((self.len() as u32).to_le_bytes());
                self.iter().for_each(|item| item.write(out));
            }
        }
    };
}
set!(BTreeSet, Ord);
set!(HashSet, Eq, Hash);

fn text(value: &str, out: &mut Vec<u8>) {
    out.push(b's');
    out.extend((value.len() as u32).to_le_bytes());
    out.extend(value.as_bytes());
}

fn dictionary(pairs: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut out = vec![b'm'];
    out.extend((pairs.len() as u32).to_le_bytes());
    for (key, value) in pairs {
        text(key, &mut out);
        out.extend(value);
    }
    out
}

fn said(value: &str) -> Vec<u8> {
    let mut out = Vec::new();
    text(value, &mut out);
    out
}

fn send(channel: &mut File, kind: u8, body: &[u8]) {
    let mut frame = ((body.len() + 1) as u32).to_le_bytes().to_vec();
    frame.push(kind);
    frame.extend(body);
    std::io::stdout().flush().ok();
    if channel.write_all(&frame).is_err() {
        std::process::exit(0);
    }
}

fn fail(channel: &mut File, payload: &(dyn std::any::Any + Send), phase: &str) {
    let message = payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(|text| text.to_string()))
        .unwrap_or_else(|| "a panic without a message".to_string());
    let place = PLACE.lock().ok().and_then(|mut place| place.take());
    let line = match &place {
        Some((file, line)) if file.ends_with("solution.rs") => {
            let mut out = Vec::new();
            i64::from(*line).write(&mut out);
            out
        }
        _ => vec![b'N'],
    };
    let place = place.map(|(file, line)| format!("{}:{line}", file.rsplit('/').next().unwrap_or(&file))).unwrap_or_default();
    let short: String = message.chars().take(2000).collect();
    send(channel, b'X', &dictionary(&[
        ("type", said("panic")),
        ("message", said(&short)),
        ("line", line),
        ("traceback", said(&place)),
        ("phase", said(phase)),
    ]));
}

fn main() {
    // SAFETY: the judge opened descriptor 3 for this program and nothing else owns it.
    let mut channel = unsafe { File::from_raw_fd(3) };
    panic::set_hook(Box::new(|info| {
        if let (Some(place), Ok(mut kept)) = (info.location(), PLACE.lock()) {
            *kept = Some((place.file().to_string(), place.line()));
        }
    }));
    send(&mut channel, b'R', b"N");
    loop {
        let mut head = [0; 4];
        if channel.read_exact(&mut head).is_err() {
            return;
        }
        let mut body = vec![0; u32::from_le_bytes(head) as usize];
        if channel.read_exact(&mut body).is_err() || body.first() == Some(&b'E') {
            return;
        }
        let answer = panic::catch_unwind(|| {
            let mut reader = Reader { bytes: &body[1..] };
            assert_eq!(reader.tag(), b'm', "the judge sent no case");
            let mut out = None;
            for _ in 0..reader.count() {
                if String::read(&mut reader) == "args" {
                    let kind = reader.tag();
                    assert!(kind == b't' || kind == b'l', "the judge sent no arguments");
                    assert_eq!(reader.count(), ARITY, "the judge sent another number of arguments");
                    out = Some(call(&mut reader));
                } else {
                    reader.skip();
                }
            }
            out.expect("the judge sent no arguments")
        });
        match answer {
            Ok(value) => send(&mut channel, b'V', &dictionary(&[("value", value), ("arguments", vec![b'N'])])),
            Err(payload) => fail(&mut channel, &*payload, "call"),
        }
    }
}
