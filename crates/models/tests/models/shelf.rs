//! The shelf: models from folders, archives and a hub, whole or not at all.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::thread;

use camino::Utf8Path;
use models::{Embedder, Installed, ModelError, Shelf, Source, Step};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{folder, tiny};

fn install(shelf: &Utf8Path, source: &Source) -> Result<Installed, ModelError> {
    Shelf::new(shelf).install(source, None, &mut |_| {})
}

/// What stands in the folder of models, files of unfinished work included.
fn left(shelf: &Utf8Path) -> Vec<String> {
    let Ok(entries) = shelf.read_dir_utf8() else { return Vec::new() };
    entries.map(|entry| entry.unwrap().file_name().to_owned()).collect()
}

fn archive(path: &Utf8Path, files: &[(&str, Vec<u8>)]) {
    let mut zip = ZipWriter::new(fs::File::create(path).unwrap());
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

fn parts(prefix: &'static str) -> Vec<(String, Vec<u8>)> {
    vec![
        (format!("{prefix}config.json"), tiny::config().to_string().into_bytes()),
        (format!("{prefix}tokenizer.json"), tiny::tokenizer().to_string().into_bytes()),
        (format!("{prefix}model.safetensors"), tiny::safetensors("F32")),
    ]
}

#[test]
fn a_folder_is_installed_listed_replaced_and_removed() {
    let (_keeper, folder) = folder();
    let (shelf, source) = (folder.join("models"), folder.join("Tiny Model"));
    tiny::write(&source);
    assert_eq!(Shelf::new(&shelf).list().unwrap(), []);
    let mut seen = Vec::new();
    let source = Source::parse(Some(source.as_str()), "").unwrap();
    let installed = Shelf::new(&shelf)
        .install(&source, None, &mut |step| {
            if let Step::Part { path, .. } = step {
                seen.push(path.to_owned());
            }
        })
        .unwrap();
    assert_eq!(installed.name, "tiny-model");
    assert_eq!(seen, ["config.json", "tokenizer.json", "model.safetensors"]);
    assert_eq!(installed.identity, Embedder::open(&installed.folder).unwrap().identity().unwrap());
    assert_eq!(install(&shelf, &source).unwrap(), installed);
    assert_eq!(left(&shelf), ["tiny-model"]);
    assert_eq!(Shelf::new(&shelf).first().unwrap(), Some(installed));
    assert!(Shelf::new(&shelf).remove("tiny-model").unwrap());
    assert!(!Shelf::new(&shelf).remove("tiny-model").unwrap());
    assert!(!Shelf::new(&shelf).remove("..").unwrap());
    assert_eq!(left(&shelf), Vec::<String>::new());
}

#[test]
fn a_wheel_is_installed_from_the_folder_that_holds_the_model() {
    let (_keeper, folder) = folder();
    let path = folder.join("tiny_model-0.1.0-py3-none-any.whl");
    let mut files = parts("tiny_model/model/");
    files.push(("tiny_model/__init__.py".into(), b"import os".to_vec()));
    files.push(("../../../escaped.json".into(), b"{}".to_vec()));
    files.push(("tiny_model/model/../../../config.json".into(), b"{}".to_vec()));
    let files: Vec<(&str, Vec<u8>)> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    archive(&path, &files);
    let installed = install(&folder.join("models"), &Source::Archive(path)).unwrap();
    assert_eq!(installed.name, "tiny_model");
    let mut inside = left(&installed.folder);
    inside.sort();
    assert_eq!(inside, ["config.json", "greenroom.json", "model.safetensors", "tokenizer.json"]);
    assert!(!folder.join("escaped.json").exists() && !folder.join("models/escaped.json").exists());
}

#[test]
fn what_cannot_be_installed_leaves_nothing_behind_and_the_old_model_in_place() {
    let (_keeper, folder) = folder();
    let shelf = folder.join("models");
    let good = folder.join("model");
    tiny::write(&good);
    let before = install(&shelf, &Source::Folder(good)).unwrap();
    let check = |source: Source| {
        let error = Shelf::new(&shelf).install(&source, Some("model"), &mut |_| {}).unwrap_err();
        assert_eq!(left(&shelf), ["model"]);
        assert_eq!(Shelf::new(&shelf).find("model").unwrap().as_ref(), Some(&before));
        error.to_string().replace(folder.as_str(), "FOLDER")
    };
    let zip = |name: &str, files: &[(&str, Vec<u8>)]| {
        let path = folder.join(name);
        archive(&path, files);
        Source::Archive(path)
    };
    let part = |nth: usize| parts("").swap_remove(nth).1;
    let errors = [
        check(Source::Folder(folder.join("nowhere"))),
        check(zip("empty.zip", &[])),
        check(zip("partial.zip", &[("config.json", part(0)), ("model.safetensors", part(2))])),
        // Two megabytes of zeros are two kilobytes in the archive.
        check(zip(
            "bomb.zip",
            &[("config.json", vec![0; 2 << 20]), ("tokenizer.json", part(1)), ("model.safetensors", part(2))],
        )),
        check(zip(
            "other.zip",
            &[("config.json", part(0)), ("tokenizer.json", part(1)), ("model.safetensors", vec![7; 99])],
        )),
        check(zip(
            "scattered.zip",
            &[("a/config.json", part(0)), ("b/tokenizer.json", part(1)), ("a/model.safetensors", part(2))],
        )),
        check({
            fs::write(folder.join("torn.whl"), &fs::read(folder.join("bomb.zip")).unwrap()[..400]).unwrap();
            Source::Archive(folder.join("torn.whl"))
        }),
    ];
    insta::assert_snapshot!(errors.join("\n"), @r"
    cannot read `FOLDER/nowhere/config.json`; a model is a folder with config.json, tokenizer.json and model.safetensors
    `FOLDER/empty.zip` holds no folder with config.json, tokenizer.json and model.safetensors, so it holds no model
    `FOLDER/partial.zip` holds no folder with config.json, tokenizer.json and model.safetensors, so it holds no model
    `FOLDER/bomb.zip/config.json` holds more than 1048576 bytes, more than this part of a model may
    `FOLDER/other.zip/model.safetensors` is not a safetensors file, or only its beginning; fetch it again
    `FOLDER/scattered.zip` holds no folder with config.json, tokenizer.json and model.safetensors, so it holds no model
    `FOLDER/torn.whl` is not a zip file or wheel, or only a part of one (invalid Zip archive: Could not find EOCD); fetch it again
    ");
}

/// Serves files under a path until the test ends, and says where.
fn hub(repository: &'static str, files: Vec<(String, Vec<u8>)>, cut: bool) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut first = String::new();
            reader.read_line(&mut first).unwrap();
            let mut line = String::new();
            while reader.read_line(&mut line).unwrap() > 2 {
                line.clear();
            }
            let path = first.split(' ').nth(1).unwrap();
            let found = files.iter().find(|(name, _)| path == format!("/{repository}/resolve/main/{name}"));
            let _ = match found {
                Some((_, bytes)) => {
                    let sent = if cut { bytes.len() / 2 } else { bytes.len() };
                    write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", bytes.len())
                        .and_then(|()| stream.write_all(&bytes[..sent]))
                }
                None => write!(stream, "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"),
            };
        }
    });
    address
}

#[test]
fn a_model_is_fetched_from_a_hub() {
    let (_keeper, folder) = folder();
    let source = Source::parse(Some("some/model"), &hub("some/model", parts(""), false)).unwrap();
    let mut told = Vec::new();
    let installed = Shelf::new(&folder)
        .install(&source, None, &mut |step| {
            if let Step::Part { from, bytes, .. } = step {
                told.push((from.rsplit_once("/some").unwrap().1.to_owned(), bytes.is_some()));
            }
        })
        .unwrap();
    assert_eq!(installed.name, "model");
    assert_eq!(told[0], ("/model/resolve/main/config.json".to_owned(), true));
    assert!(Embedder::open(&installed.folder).is_ok());
}

#[test]
fn a_hub_that_breaks_off_or_has_no_such_model_leaves_nothing() {
    let (_keeper, folder) = folder();
    let fetch = |name: &str, address: &str| {
        let source = Source::Hub { address: address.to_owned(), repository: name.to_owned() };
        let error = install(&folder, &source).unwrap_err();
        assert_eq!(left(&folder), Vec::<String>::new());
        error.to_string()
    };
    let address = hub("some/model", parts(""), true);
    assert!(fetch("some/model", &address).contains("try again"), "{}", fetch("some/model", &address));
    assert!(fetch("other/model", &address).contains("the hub has no"), "{}", fetch("other/model", &address));
    let nobody = format!("http://{}", TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap());
    assert!(fetch("some/model", &nobody).contains("reachable"), "{}", fetch("some/model", &nobody));
    let error = Source::parse(Some("no such thing"), &address).unwrap_err().to_string();
    assert!(error.contains("no file or folder here"), "{error}");
}

#[test]
fn other_weights_under_the_usual_name_are_not_believed() {
    let (_keeper, folder) = folder();
    let source = Source::parse(None, &hub(models::DEFAULT_REPOSITORY, parts(""), false)).unwrap();
    let error = install(&folder, &source).unwrap_err().to_string();
    assert!(error.contains("other weights than the ones known"), "{error}");
    assert_eq!(left(&folder), Vec::<String>::new());
}

#[test]
fn a_name_never_leads_out_of_the_shelf() {
    let (_keeper, folder) = folder();
    let source = folder.join("model");
    tiny::write(&source);
    let shelf = Shelf::new(folder.join("models"));
    for name in ["../evil", "", ".hidden", "a/b"] {
        let error = shelf.install(&Source::Folder(source.clone()), Some(name), &mut |_| {}).unwrap_err();
        assert!(matches!(error, ModelError::BadName { .. }), "{name}: {error}");
        assert_eq!(shelf.find(name).unwrap(), None);
    }
}
