//! Which files a box may touch, kept by the kernel whatever the namespaces show.

use std::os::fd::OwnedFd;
use std::path::Path;

use ::landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
    RulesetCreated, RulesetCreatedAttr, Scope,
};

use crate::error::SandboxError;

/// The newest interface that this file was written for; older kernels get what they know of it.
const NEWEST: ABI = ABI::V6;

/// Directories of every system that a program needs to start.
const SYSTEM: &[&str] =
    &["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store", "/gnu/store", "/etc/alternatives"];
const SYSTEM_FILES: &[&str] = &["/etc/ld.so.cache"];
const DEVICES: &[&str] = &["/dev/null", "/dev/zero", "/dev/full", "/dev/urandom", "/dev/random"];

/// Makes the ruleset of a box: it reads the system and `read`, writes into `write`, and reaches no network and no process outside. `None` where the
/// kernel has no Landlock.
pub(crate) fn ruleset(read: &[&Path], write: Option<&Path>) -> Result<Option<OwnedFd>, SandboxError> {
    let failed = |e: ::landlock::RulesetError| SandboxError::System {
        what: "make a Landlock ruleset",
        source: std::io::Error::other(e),
    };
    let mut ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(NEWEST))
        .and_then(|ruleset| ruleset.handle_access(AccessNet::from_all(NEWEST)))
        .and_then(|ruleset| ruleset.scope(Scope::from_all(NEWEST)))
        .and_then(Ruleset::create)
        .map_err(failed)?;
    let read_all = AccessFs::from_read(NEWEST);
    let read_file = AccessFs::ReadFile | AccessFs::Execute;
    for path in SYSTEM.iter().map(Path::new).chain(read.iter().copied()) {
        ruleset = allow(ruleset, path, read_all).map_err(failed)?;
    }
    for path in SYSTEM_FILES {
        ruleset = allow(ruleset, Path::new(path), read_file).map_err(failed)?;
    }
    for path in DEVICES {
        ruleset = allow(ruleset, Path::new(path), AccessFs::ReadFile | AccessFs::WriteFile).map_err(failed)?;
    }
    if let Some(write) = write {
        ruleset = allow(ruleset, write, write_access()).map_err(failed)?;
    }
    Ok(ruleset.into())
}

/// The version of Landlock that the kernel offers; 0 for none.
pub(crate) fn version() -> i32 {
    // SAFETY: with these arguments the call only answers its version.
    let version = unsafe { libc::syscall(libc::SYS_landlock_create_ruleset, std::ptr::null::<u8>(), 0, 1) };
    i32::try_from(version).unwrap_or(0).max(0)
}

/// The kernel's bit for reading a file.
pub(crate) const READ_FILE: u64 = 1 << 2;

/// What may be done in the directory of a run, as the kernel's bits and only those that it knows.
pub(crate) fn write_access_bits() -> u64 {
    let known = match version() {
        ..=1 => ABI::V1,
        2 => ABI::V2,
        3 => ABI::V3,
        4 => ABI::V4,
        5 => ABI::V5,
        _ => NEWEST,
    };
    (write_access() & AccessFs::from_all(known)).bits()
}

fn write_access() -> BitFlags<AccessFs> {
    AccessFs::from_all(NEWEST) & !(AccessFs::MakeChar | AccessFs::MakeBlock | AccessFs::IoctlDev)
}

/// A directory that is not there is left out.
fn allow(
    ruleset: RulesetCreated,
    path: &Path,
    access: impl Into<BitFlags<AccessFs>>,
) -> Result<RulesetCreated, ::landlock::RulesetError> {
    match PathFd::new(path) {
        Ok(file) => ruleset.add_rule(PathBeneath::new(file, access)),
        Err(_) => Ok(ruleset),
    }
}
