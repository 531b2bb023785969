//! Bytes of unknown origin to text: which encoding, which line ends, or no text at all.

use std::fmt;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A document's bytes as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text; its lines end with `\n` and nothing else.
    pub text: String,
    /// The encoding the bytes were read in, by its usual name.
    pub encoding: &'static str,
    /// Lines, 1-based, where invalid bytes became U+FFFD; the first twenty of them.
    pub replaced: Vec<u32>,
}

/// Why bytes are not a text document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The file holds no text at all, or nothing but white space.
    Empty,
    /// The file is not text.
    Binary {
        /// What it seems to be, when its first bytes tell.
        looks_like: Option<&'static str>,
    },
    /// The file is called a notebook and is none: what its reader says.
    Notebook(String),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Empty => f.write_str("the file is empty"),
            DecodeError::Binary { looks_like: Some(what) } => write!(f, "the file is not text but {what}"),
            DecodeError::Binary { looks_like: None } => f.write_str("the file is not text"),
            DecodeError::Notebook(why) => write!(f, "the file is not a notebook: {why}"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Returns the text in the bytes.
///
/// Valid UTF-8 always wins, and mostly valid UTF-8 stays UTF-8 with the bad lines named; only then is another encoding guessed.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    if bytes.is_empty() {
        return Err(DecodeError::Empty);
    }
    if let Some(what) = magic(bytes) {
        return Err(DecodeError::Binary { looks_like: Some(what) });
    }
    let decoded = match Encoding::for_bom(bytes) {
        Some((encoding, length)) if encoding == UTF_8 => utf8(&bytes[length..]),
        Some((encoding, length)) => in_encoding(&bytes[length..], encoding),
        None => match utf16_without_mark(bytes) {
            Some(encoding) => in_encoding(bytes, encoding),
            None if is_binary(bytes) => return Err(DecodeError::Binary { looks_like: None }),
            None => eight_bit(bytes),
        },
    };
    // A blank page is as empty as no page.
    if decoded.text.trim().is_empty() { Err(DecodeError::Empty) } else { Ok(decoded) }
}

/// First bytes of files that people mistake for notes.
fn magic(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 14] = [
        (b"PK\x03\x04", "a zip archive (also DOCX, EPUB, APKG)"),
        (b"PK\x05\x06", "an empty zip archive"),
        (b"%PDF-", "a PDF document"),
        (b"\x89PNG", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"\x7FELF", "a program"),
        (b"MZ\x90\x00", "a Windows program"),
        (b"SQLite format 3\0", "a SQLite database"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"7z\xBC\xAF\x27\x1C", "a 7z archive"),
        (b"\x28\xB5\x2F\xFD", "a zstd archive"),
        (b"\xD0\xCF\x11\xE0", "an old Office document"),
        (b"{\\rtf", "an RTF document"),
    ];
    MAGIC.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what)
}

/// Recognizes UTF-16 without a byte order mark: every other byte of Latin text is zero, and Cyrillic text repeats one high byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    if sample.len() < 4 || !bytes.len().is_multiple_of(2) || std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) {
        return None;
    }
    let units = sample.len() / 2;
    let high = |offset: usize| {
        let zeros = sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
        let script =
            sample.iter().skip(offset).step_by(2).filter(|byte| matches!(**byte, 0 | 0x04 | 0x20..=0x22)).count();
        (zeros, script)
    };
    let (even, odd) = (high(0), high(1));
    let is_high =
        |high: (usize, usize), low: (usize, usize)| high.0 >= 1 && high.1 * 10 >= units * 9 && low.0 * 20 <= units;
    if is_high(odd, even) {
        Some(UTF_16LE)
    } else if is_high(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(65_536)];
    let nulls = sample.iter().filter(|byte| **byte == 0).count();
    let controls =
        sample.iter().filter(|byte| matches!(**byte, 0x01..=0x08 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F)).count();
    // One stray control character per hundred survives copying from a PDF; zeros never do, but a few are no reason to refuse a page.
    nulls * 1000 > sample.len() || controls * 20 > sample.len() + 20
}

fn eight_bit(bytes: &[u8]) -> Decoded {
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: normalize_line_ends(text), encoding: "UTF-8", replaced: Vec::new() },
        Err(_) if is_mostly_utf8(bytes) => utf8(bytes),
        Err(_) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            let guess = detector.guess(None, Utf8Detection::Deny);
            in_encoding(bytes, guess)
        }
    }
}

/// Returns whether the bytes above ASCII form UTF-8 sequences far more often than not.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= bad * 4 && good > 0
}

fn utf8(bytes: &[u8]) -> Decoded {
    let text = String::from_utf8_lossy(bytes);
    finish(&text, "UTF-8", std::str::from_utf8(bytes).is_err())
}

fn in_encoding(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    finish(&text, encoding.name(), lossy)
}

fn finish(text: &str, encoding: &'static str, lossy: bool) -> Decoded {
    let text = normalize_line_ends(text);
    let replaced = if lossy {
        text.lines().zip(1..).filter(|(line, _)| line.contains('\u{FFFD}')).map(|(_, number)| number).take(20).collect()
    } else {
        Vec::new()
    };
    Decoded { text, encoding, replaced }
}

/// CRLF, a lone CR, and the Unicode line and paragraph separators all end a line.
fn normalize_line_ends(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if !text.contains(['\r', '\u{2028}', '\u{2029}']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\u{2028}' | '\u{2029}' => out.push('\n'),
            _ => out.push(c),
        }
    }
    out
}
