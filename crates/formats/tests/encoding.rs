//! Bytes of every origin become text or a clear refusal.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use formats::{DecodeError, decode};
use proptest::prelude::*;

const RUSSIAN: &str =
    "Вопрос: что такое переобучение?\nОтвет: модель запомнила обучающую выборку и плохо работает на новых данных.\n";

fn check(bytes: &[u8], encoding: &str, text: &str) {
    let decoded = decode(bytes).unwrap();
    assert_eq!((decoded.encoding, decoded.text.as_str(), decoded.replaced), (encoding, text, vec![]));
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

fn single_byte(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

#[test]
fn utf_8_is_read_with_and_without_its_mark() {
    check("What is ε?\n".as_bytes(), "UTF-8", "What is ε?\n");
    check("\u{FEFF}What is ε?\n".as_bytes(), "UTF-8", "What is ε?\n");
}

#[test]
fn utf_16_is_read_with_and_without_its_mark() {
    for text in ["What is a p-value?\nA tail probability.\n", RUSSIAN] {
        for big in [false, true] {
            let name = if big { "UTF-16BE" } else { "UTF-16LE" };
            check(&utf16(text, big), name, text);
            check(&utf16(&format!("\u{FEFF}{text}"), big), name, text);
        }
    }
}

#[test]
fn windows_encodings_are_guessed() {
    check(&single_byte(RUSSIAN, encoding_rs::WINDOWS_1251), "windows-1251", RUSSIAN);
    let german =
        "Was ist “Überanpassung”? Das Modell lernt die Daten auswendig – für neue taugt es nicht. Größe, Maß, schön.\n";
    check(&single_byte(german, encoding_rs::WINDOWS_1252), "windows-1252", german);
}

#[test]
fn every_line_end_becomes_one() {
    check(b"a\r\nb\rc\nd\r\n\r\ne", "UTF-8", "a\nb\nc\nd\n\ne");
    check("a\u{2028}b\u{2029}c".as_bytes(), "UTF-8", "a\nb\nc");
}

#[test]
fn a_few_bad_bytes_do_not_change_the_encoding() {
    let mut bytes = RUSSIAN.repeat(3).into_bytes();
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    bytes.insert(end + 1, 0xFF);
    let decoded = decode(&bytes).unwrap();
    assert_eq!((decoded.encoding, decoded.replaced), ("UTF-8", vec![2]));
    assert!(decoded.text.starts_with("Вопрос"));
}

#[test]
fn at_most_twenty_bad_lines_are_named() {
    let mut bytes = RUSSIAN.repeat(60).into_bytes();
    for _ in 0..40 {
        bytes.extend_from_slice(b"x\xFF\n");
    }
    let decoded = decode(&bytes).unwrap();
    assert_eq!(decoded.replaced, (121..=140).collect::<Vec<u32>>());
}

#[test]
fn what_is_not_text_is_refused_by_name() {
    let looks_like = |bytes: &[u8]| match decode(bytes) {
        Err(DecodeError::Binary { looks_like }) => looks_like,
        other => panic!("{other:?}"),
    };
    assert_eq!(looks_like(b"%PDF-1.7\n"), Some("a PDF document"));
    assert_eq!(looks_like(b"\x89PNG\r\n\x1a\n"), Some("a PNG picture"));
    assert_eq!(looks_like(b"\x7FELF\x02\x01"), Some("a program"));
    assert_eq!(looks_like(b"SQLite format 3\0\x10"), Some("a SQLite database"));
    assert_eq!(looks_like(b"PK\x03\x04\x14"), Some("a zip archive (also DOCX, EPUB, APKG)"));
    assert_eq!(looks_like(&(0..=255).cycle().take(3000).collect::<Vec<u8>>()), None);
}

#[test]
fn a_blank_file_is_empty() {
    for bytes in [&b""[..], b"\n\n", b"\xEF\xBB\xBF", b"\xFF\xFE", b" \r\n\t"] {
        assert_eq!(decode(bytes), Err(DecodeError::Empty), "{bytes:?}");
    }
}

#[test]
fn a_refusal_is_a_sentence() {
    assert_eq!(DecodeError::Empty.to_string(), "the file is empty");
    assert_eq!(
        DecodeError::Binary { looks_like: Some("a PDF document") }.to_string(),
        "the file is not text but a PDF document"
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(decoded) = decode(&bytes) {
            prop_assert!(!decoded.text.contains('\r'));
            prop_assert!(decoded.replaced.len() <= 20);
        }
    }

    #[test]
    fn valid_utf_8_round_trips(text in "[^\\p{C}\\u{2028}\\u{2029}]{0,200}(\n[^\\p{C}\\u{2028}\\u{2029}]{0,80}){0,4}") {
        match decode(text.as_bytes()) {
            Ok(decoded) => prop_assert_eq!((decoded.text, decoded.encoding, decoded.replaced), (text, "UTF-8", vec![])),
            Err(refusal) => prop_assert!(refusal == DecodeError::Empty && text.trim().is_empty() || text.starts_with("%PDF") || text.starts_with("GIF8")),
        }
    }
}
