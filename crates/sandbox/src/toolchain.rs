//! The compilers and interpreters of the other languages, with what to install where one is missing.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A language beside Python that problems can be solved in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// C++, with `g++`.
    Cpp,
    /// Rust, with `rustc`.
    Rust,
    /// JavaScript, with `node`.
    JavaScript,
    /// SQL, with `sqlite3`.
    Sql,
}

/// A program that compiles or runs a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toolchain {
    /// The program itself, no shim.
    pub program: PathBuf,
    /// What it says of its version.
    pub version: String,
    /// Directories that it reads beside the system's; to be given as [`crate::Command::read`].
    pub read: Vec<PathBuf>,
    /// Arguments that it needs before all others to work in a box.
    pub arguments: Vec<String>,
}

/// A language that cannot be used here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{program} was not found; install it (Debian: apt install {debian}, macOS: {macos})")]
pub struct Missing {
    /// The program looked for.
    pub program: &'static str,
    /// The package of Debian and Ubuntu.
    pub debian: &'static str,
    /// The command for macOS.
    pub macos: &'static str,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Cpp, Self::Rust, Self::JavaScript, Self::Sql];

    fn missing(self) -> Missing {
        match self {
            Self::Cpp => Missing { program: "g++", debian: "g++", macos: "xcode-select --install" },
            Self::Rust => Missing { program: "rustc", debian: "rustc", macos: "brew install rust" },
            Self::JavaScript => Missing { program: "node", debian: "nodejs", macos: "brew install node" },
            Self::Sql => Missing { program: "sqlite3", debian: "sqlite3", macos: "brew install sqlite" },
        }
    }
}

/// Finds the program of a language; with `public`, one that every user may run.
pub(crate) fn find(language: Language, public: bool) -> Result<Toolchain, Missing> {
    let missing = language.missing();
    let found = in_path(missing.program).into_iter().find_map(|program| match language {
        Language::Rust => rust(&program),
        _ => plain(program),
    });
    found.filter(|found| !public || is_public(&found.program)).ok_or(missing)
}

fn plain(program: PathBuf) -> Option<Toolchain> {
    let version = answer(&program, &["--version"])?.lines().next()?.trim().to_owned();
    let program = program.canonicalize().ok()?;
    let read = read_beside(&program);
    Some(Toolchain { program, version, read, arguments: Vec::new() })
}

/// `rustc` is mostly a shim that chooses a toolchain; the real one lives in the sysroot that it names.
fn rust(program: &Path) -> Option<Toolchain> {
    let version = answer(program, &["--version"])?.trim().to_owned();
    let sysroot = PathBuf::from(answer(program, &["--print", "sysroot"])?.trim());
    let program =
        Some(sysroot.join("bin/rustc")).filter(|real| real.exists()).or_else(|| program.canonicalize().ok())?;
    let mut arguments = vec!["--sysroot".to_owned(), sysroot.to_string_lossy().into_owned()];
    // The linker that newer versions bring finds itself through /proc, which the box does not have; the system's does not.
    let system_linker = "-Clinker-features=-lld";
    if answer(&program, &[system_linker, "--print", "sysroot"]).is_some() {
        arguments.push(system_linker.to_owned());
    }
    let read = if sysroot.starts_with("/usr") { Vec::new() } else { vec![sysroot] };
    Some(Toolchain { program, version, read, arguments })
}

/// The directory of a program outside the system's, two levels up as in `PREFIX/bin/node`.
fn read_beside(program: &Path) -> Vec<PathBuf> {
    let prefix = program.parent().and_then(Path::parent).filter(|prefix| prefix.components().count() > 2);
    prefix.filter(|prefix| !prefix.starts_with("/usr")).map(Path::to_owned).into_iter().collect()
}

fn answer(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .current_dir("/")
        .output()
        .ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok()).flatten()
}

/// The programs of this name in `PATH`, in order.
pub(crate) fn in_path(name: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .filter(|directory| directory.is_absolute())
        .map(|directory| directory.join(name))
        .filter(|file| file.is_file())
        .collect()
}

/// Whether every user may run the file: all directories above it can be entered by others.
pub(crate) fn is_public(program: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let Ok(program) = program.canonicalize() else { return false };
    program.ancestors().all(|path| path.metadata().is_ok_and(|metadata| metadata.permissions().mode() & 0o001 != 0))
}
