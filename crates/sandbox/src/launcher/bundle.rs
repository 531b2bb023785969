//! What the launcher is told of a program, as one piece of memory that it can read without allocating.

use std::ffi::CString;
use std::{mem, ptr};

use super::{Launch, MOST_WORDS, RLIMITS, c_string};
use crate::error::SandboxError;

/// The beginning of a bundle: counts, then offsets of strings and files, then what they point at.
#[repr(C)]
#[derive(Clone, Copy)]
pub(super) struct Header {
    pub(super) argc: u32,
    pub(super) envc: u32,
    pub(super) files: u32,
    pub(super) kind: u32,
    pub(super) has_channel: u32,
    pub(super) has_directory: u32,
    pub(super) has_ruleset: u32,
    /// Where the mount options are; 0 for none.
    pub(super) mount_options: u32,
    pub(super) rlimits: [u64; RLIMITS.len()],
}

#[repr(C)]
#[derive(Clone, Copy)]
pub(super) struct FileEntry {
    pub(super) name: u32,
    pub(super) content: u32,
    pub(super) length: u32,
    /// The mode of a file; 0 for a directory.
    pub(super) mode: u32,
}

impl Header {
    pub(super) fn bundle(launch: &Launch<'_>) -> Result<Vec<u8>, SandboxError> {
        let mut entries: Vec<(CString, &[u8], u32)> = Vec::new();
        for file in launch.files {
            for directory in directories_of(&file.name)? {
                if !entries.iter().any(|(name, _, _)| *name == directory) {
                    entries.push((directory, &[], 0));
                }
            }
            let mode = if file.executable { 0o700 } else { 0o600 };
            entries.push((c_string(&file.name), &file.content, mode));
        }
        if launch.argv.len() + launch.env.len() + 2 > MOST_WORDS || launch.argv.is_empty() {
            return Err(SandboxError::Command("no program, or too many arguments"));
        }
        let words = launch.argv.len() + launch.env.len();
        let mut offsets: Vec<u32> = Vec::new();
        let mut places: Vec<FileEntry> = Vec::new();
        let mut blob: Vec<u8> = Vec::new();
        let start = mem::size_of::<Self>() + 4 * words + mem::size_of::<FileEntry>() * entries.len();
        let mut add = |bytes: &[u8]| {
            let at = (start + blob.len()) as u32;
            blob.extend_from_slice(bytes);
            at
        };
        for word in launch.argv.iter().chain(launch.env) {
            offsets.push(add(c_string(word).as_bytes_with_nul()));
        }
        let mount_options =
            launch.mount_options.as_ref().map_or(0, |options| add(c_string(options).as_bytes_with_nul()));
        for (name, content, mode) in &entries {
            let name = add(name.as_bytes_with_nul());
            places.push(FileEntry { name, content: add(content), length: content.len() as u32, mode: *mode });
        }
        let header = Self {
            argc: launch.argv.len() as u32,
            envc: launch.env.len() as u32,
            files: places.len() as u32,
            kind: launch.kind as u32,
            has_channel: launch.channel.is_some().into(),
            has_directory: launch.directory.is_some().into(),
            has_ruleset: launch.ruleset.is_some().into(),
            mount_options,
            rlimits: launch.rlimits,
        };
        let mut bundle = Vec::with_capacity(start + blob.len());
        // SAFETY: both structs are `repr(C)` of integers without padding, so every byte of them is initialized.
        unsafe {
            bundle.extend_from_slice(as_bytes(&header));
            offsets.iter().for_each(|offset| bundle.extend_from_slice(&offset.to_ne_bytes()));
            places.iter().for_each(|place| bundle.extend_from_slice(as_bytes(place)));
        }
        bundle.extend_from_slice(&blob);
        if u32::try_from(bundle.len()).is_err() {
            return Err(SandboxError::Command("more than 4 GiB of files"));
        }
        Ok(bundle)
    }
}

/// The directories that `name` needs, outermost first; an error unless it is a relative path of plain names.
fn directories_of(name: &str) -> Result<Vec<CString>, SandboxError> {
    let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains('\0');
    if !name.split('/').all(plain) {
        return Err(SandboxError::FileName(name.to_owned()));
    }
    Ok(name.match_indices('/').map(|(at, _)| c_string(&name[..at])).collect())
}

/// # Safety
/// `T` has no padding.
unsafe fn as_bytes<T: Copy>(value: &T) -> &[u8] {
    // SAFETY: the bytes of the value, which lives as long as the result; the caller vouches that all are initialized.
    unsafe { std::slice::from_raw_parts(ptr::from_ref(value).cast(), mem::size_of::<T>()) }
}
