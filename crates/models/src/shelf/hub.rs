//! A model from a hub: plain files under an address, as Hugging Face serves them.

use camino::Utf8Path;

use super::{PARTS, Source, Step, http, write_whole};
use crate::ModelError;

/// The model that is meant when none is named: 22 million weights, Apache-2.0.
pub const DEFAULT_REPOSITORY: &str = "sentence-transformers/all-MiniLM-L6-v2";

/// The weights we have measured with. A hub that hands out others under this name is not believed.
const DEFAULT_IDENTITY: &str = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db";

/// Says whether this can be the name of a model: `owner/name` of letters, digits and `.-_`.
pub fn is_repository(said: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.chars().all(|char| char.is_ascii_alphanumeric() || "._-".contains(char))
    };
    matches!(said.split('/').collect::<Vec<_>>()[..], [owner, name] if part(owner) && part(name))
}

/// Fetches the parts of a model.
pub fn fetch(address: &str, repository: &str, to: &Utf8Path, step: &mut dyn FnMut(Step<'_>)) -> Result<(), ModelError> {
    for part in &PARTS {
        let url = format!("{address}/{repository}/resolve/main/{}", part.path);
        let Some((mut body, bytes)) = http::download(&url, part.most_bytes)? else {
            if part.required {
                return Err(ModelError::NotThere { url });
            }
            continue;
        };
        step(Step::Part { path: part.path, from: &url, bytes });
        let mut arrived = 0;
        write_whole(&to.join(part.path), &url, &mut body, part.most_bytes, &mut |bytes| {
            arrived = bytes;
            step(Step::Arrived(bytes));
        })?;
        if bytes.is_some_and(|bytes| bytes != arrived) {
            return Err(ModelError::Unfit {
                path: url.into(),
                what: format!("arrived with {arrived} bytes of {}; try again", bytes.unwrap_or_default()),
            });
        }
    }
    Ok(())
}

/// Refuses other weights under the name of the usual model.
pub fn verify(source: &Source, identity: &str) -> Result<(), ModelError> {
    match source {
        Source::Hub { repository, .. } if repository == DEFAULT_REPOSITORY && identity != DEFAULT_IDENTITY => {
            Err(ModelError::Unfit {
                path: repository.into(),
                what: format!(
                    "has other weights than the ones known under this name (SHA-256 {identity}); \
                     to use them all the same, download the files and install the folder"
                ),
            })
        }
        _ => Ok(()),
    }
}
