//! What leaves the bank: cards as Markdown and as rows of a table, in forms that this program and others read.

mod markdown;

pub use markdown::{answers, entry, markdown, origin};

/// Returns a row of a table as text, its line end included; fields that need quotation marks have them.
///
/// The format is that of RFC 4180; a tab as separator gives what Anki imports.
pub fn row(fields: &[&str], separator: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    // Writing to memory fails on uneven rows only, and there is one.
    let written = writer.write_record(fields).and_then(|()| writer.flush().map_err(csv::Error::from));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_with_separators_quotes_and_lines_is_one_field_again() {
        let text = row(&["Why \"a, b\"?", "one\ntwo", ""], b',');
        assert_eq!(text, "\"Why \"\"a, b\"\"?\",\"one\ntwo\",\n");
    }
}
