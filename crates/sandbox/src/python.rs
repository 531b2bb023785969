//! Which Python runs the candidates' programs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// An interpreter and where it reads its modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Python {
    /// The program itself, no shim.
    pub executable: PathBuf,
    /// Its version, like `3.11.7`.
    pub version: String,
    /// Whether numpy can be imported.
    pub numpy: bool,
    /// Where modules are looked for.
    pub(crate) path: Vec<PathBuf>,
    /// The directories to show in the box, beside the system's.
    pub(crate) read: Vec<PathBuf>,
}

/// What an interpreter is asked, started without `site`: its packages are found as ever, but the lines of code in `.pth` files, which other tools put
/// there and which can take longer than all the rest, are not run. The interpreter in the box does not run them either.
const ASK: &str = "import sys, site
sys.path[:] = [p for p in sys.path if p]
site.exec = site.execsitecustomize = site.execusercustomize = lambda *ignored: None
site.main()
print('greenroom', sys.executable, sys.version.split()[0], sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix, *sys.path, sep='\\n')";

/// A test that a program must pass.
pub(crate) type Acceptable<'a> = Option<&'a dyn Fn(&Path) -> bool>;

/// Finds the interpreter: the setting, else `GREENROOM_PYTHON`, else the first of those installed that has numpy, else the first.
pub(crate) fn find(setting: Option<&Path>, acceptable: Acceptable<'_>) -> Option<Python> {
    let named = setting.map(Path::to_owned).or_else(|| std::env::var_os("GREENROOM_PYTHON").map(PathBuf::from));
    if let Some(named) = named {
        return ask(&named);
    }
    let mut best: Option<Python> = None;
    for candidate in crate::toolchain::in_path("python3").into_iter().chain([PathBuf::from("/usr/bin/python3")]) {
        let Some(python) = ask(&candidate) else { continue };
        if acceptable.is_some_and(|acceptable| !acceptable(&python.executable)) {
            continue;
        }
        if python.numpy {
            return Some(python);
        }
        best = best.or(Some(python));
    }
    best
}

/// Asks an interpreter about itself; a shim answers with what it stands for.
fn ask(program: &Path) -> Option<Python> {
    let mut command = Command::new(program);
    command.args(["-E", "-S", "-c", ASK]).stdin(Stdio::null()).stderr(Stdio::null()).current_dir("/");
    let output = command.output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut lines = text.lines().skip_while(|line| *line != "greenroom").skip(1);
    let executable = PathBuf::from(lines.next()?);
    let version = lines.next()?.to_owned();
    let prefixes: Vec<PathBuf> = lines.by_ref().take(4).map(PathBuf::from).collect();
    let path: Vec<PathBuf> = lines.map(PathBuf::from).filter(|path| path.is_absolute() && path.exists()).collect();
    let numpy = path.iter().any(|path| path.join("numpy/__init__.py").is_file());
    let modules = path.iter().filter(|path| path.components().any(|part| is_module_directory(part.as_os_str())));
    let mut read = Vec::new();
    for directory in prefixes.iter().chain(modules) {
        for directory in [Some(directory.clone()), directory.canonicalize().ok()].into_iter().flatten() {
            if !read.contains(&directory) && may_show(&directory) {
                read.push(directory);
            }
        }
    }
    read.sort();
    Some(Python { executable, version, numpy, path, read })
}

fn is_module_directory(name: &std::ffi::OsStr) -> bool {
    name == "site-packages" || name == "dist-packages"
}

/// Whether a directory may be seen in the box. A prefix that holds the home directory would show all of it.
fn may_show(directory: &Path) -> bool {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let holds_home = home.is_some_and(|home| home.starts_with(directory));
    let shown_anyway = directory.starts_with("/usr");
    directory.components().count() > 2 && !holds_home && !shown_anyway
}
