//! scratch
#[path = "../../../xtask/src/assertions.rs"]
mod assertions;
fn main() {
    let folder = std::env::var("CATALOG").unwrap_or("banks/misconceptions".into());
    let mut files: Vec<(String, String)> = std::fs::read_dir(&folder)
        .unwrap()
        .flatten()
        .filter_map(|entry| {
            Some((entry.file_name().to_string_lossy().into_owned(), std::fs::read_to_string(entry.path()).ok()?))
        })
        .collect();
    files.sort();
    let files: Vec<(&str, &str)> = files.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    match formats::misconceptions::read(&files) {
        Ok(c) => assertions::print(std::path::Path::new("."), &c),
        Err(e) => println!("{e}"),
    }
}
