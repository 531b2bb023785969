//! Sets that are passed on compressed, as HumanEval is: a file whose name ends in `.gz`.

use std::io::Read;

use flate2::read::GzDecoder;

const ENDING: &str = ".gz";

/// What gzip begins with (RFC 1952).
const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// A set that is larger when unpacked is refused.
const MOST: u64 = 64 << 20;

/// Returns the name that a file has when it is unpacked.
pub fn unpacked_name(name: &str) -> &str {
    name.strip_suffix(ENDING).unwrap_or(name)
}

/// Returns what a file holds, unpacked where its name says that it is packed; or why it cannot be.
pub fn unpacked(name: &str, bytes: Vec<u8>) -> Result<Vec<u8>, &'static str> {
    if !name.ends_with(ENDING) {
        return Ok(bytes);
    }
    let mut text = Vec::new();
    match GzDecoder::new(bytes.as_slice()).take(MOST + 1).read_to_end(&mut text) {
        Err(_) => Err("cannot be unpacked; it may not be whole"),
        Ok(_) if text.len() as u64 > MOST => Err("is too much: a set holds at most 64 MiB"),
        Ok(_) => Ok(text),
    }
}

/// Returns what the first bytes of a file hold, unpacked as far as they go where they are packed.
pub fn beginning(head: &[u8]) -> Vec<u8> {
    if !head.starts_with(&MAGIC) {
        return head.to_vec();
    }
    let mut text = Vec::new();
    // The bytes end in the middle, which is no error here: what was unpacked before stays.
    let _ = GzDecoder::new(head).take(head.len() as u64).read_to_end(&mut text);
    text
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_packed_set_is_unpacked_and_a_damaged_one_is_named() {
        let text: Vec<u8> =
            (0..2000).flat_map(|line| format!("{{\"task_id\": \"Own/{line}\"}}\n").into_bytes()).collect();
        let bytes = packed(&text);
        assert_eq!(unpacked_name("set.jsonl.gz"), "set.jsonl");
        assert_eq!(unpacked("set.jsonl.gz", bytes.clone()), Ok(text.clone()));
        assert_eq!(unpacked("set.jsonl", bytes.clone()), Ok(bytes.clone()));
        assert!(unpacked("set.jsonl.gz", bytes[..bytes.len() / 2].to_vec()).is_err());
        assert!(unpacked("set.jsonl.gz", text.clone()).is_err());
        assert!(text.starts_with(&beginning(&bytes[..bytes.len() / 2])));
        assert!(beginning(&bytes[..bytes.len() / 2]).len() > 20);
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let bytes = packed(&vec![b' '; (MOST + 1) as usize]);
        assert!(bytes.len() < 1 << 20);
        assert_eq!(unpacked("set.jsonl.gz", bytes), Err("is too much: a set holds at most 64 MiB"));
    }
}
