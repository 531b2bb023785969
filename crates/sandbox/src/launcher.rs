//! The process that starts boxes: it enters the outer namespaces once, then starts one program per request.
//!
//! It is a fork of the supervisor that never executes anything itself. The supervisor may have threads, so from the fork on this file may only make
//! system calls: no allocation, no locks, no unwinding. Everything that needs memory is prepared in a [`Plan`] before. A program is started
//! by a child that shares the launcher's memory until it executes, which spares copying page tables; its own pid and mount namespaces are made by
//! the same `clone`.
//!
//! The launcher ends when the supervisor's end of its socket is closed, and everything it started ends with it.

mod bundle;
mod calls;
mod life;
mod namespaces;
mod program;

use std::ffi::CString;
use std::io;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::path::Path;
use std::ptr;

use bundle::Header;
use life::live;

use crate::error::SandboxError;
use crate::filter::{self, Program, Purpose};
use crate::message::{self, Message};
use crate::sys;
use crate::tier::Tier;

/// The numeric user that a box appears as inside.
const INSIDE: u32 = 1000;

/// The user and group that the supervisor's root gives its boxes: nobody.
const NOBODY: u32 = 65534;

const MOST_CHILDREN: usize = 64;

const MOST_BINDS: usize = 64;

const MOST_WORDS: usize = 512;

pub(crate) const RULESET: i32 = 1002;
const SELF: i32 = 1003;

/// The launcher, seen from the supervisor.
#[derive(Debug)]
pub(crate) struct Launcher {
    control: OwnedFd,
    process: libc::pid_t,
    pub(crate) tier: Tier,
}

/// What a launcher does at its start, with all memory it will ever need.
pub(crate) struct Plan {
    tier: Tier,
    directories: Vec<CString>,
    links: Vec<(CString, CString)>,
    files: Vec<(CString, Vec<u8>)>,
    binds: Vec<Bind>,
    user_map: CString,
    group_map: CString,
    ruleset: Option<OwnedFd>,
    strict: Program,
    compiler: Program,
}

struct Bind {
    source: CString,
    target: CString,
    device: bool,
}

/// One program to start, as the launcher is told.
pub(crate) struct Launch<'a> {
    pub(crate) kind: Kind,
    pub(crate) argv: &'a [String],
    pub(crate) env: &'a [String],
    pub(crate) files: &'a [crate::run::File],
    pub(crate) rlimits: [u64; RLIMITS.len()],
    /// Options of the file system mounted for the run; none for the warm interpreter.
    pub(crate) mount_options: Option<String>,
    pub(crate) stdin: OwnedFd,
    pub(crate) stdout: OwnedFd,
    pub(crate) stderr: OwnedFd,
    pub(crate) channel: Option<OwnedFd>,
    pub(crate) directory: Option<OwnedFd>,
    pub(crate) ruleset: Option<OwnedFd>,
}

/// What kind of program is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Strict = 0,
    Compiler = 1,
    /// The warm interpreter: keeps what it needs to make the namespaces of its children.
    Zygote = 2,
}

/// The limits that the kernel keeps, in the order of [`Launch::rlimits`]; `u64::MAX` leaves one as it is.
pub(crate) const RLIMITS: [libc::__rlimit_resource_t; 7] = [
    libc::RLIMIT_AS,
    libc::RLIMIT_DATA,
    libc::RLIMIT_FSIZE,
    libc::RLIMIT_NOFILE,
    libc::RLIMIT_NPROC,
    libc::RLIMIT_CPU,
    libc::RLIMIT_CORE,
];

impl Plan {
    /// Prepares a launcher of `tier` whose boxes can read the system's directories and `read`.
    pub(crate) fn new(tier: Tier, read: &[&Path]) -> Result<Self, SandboxError> {
        let own_root = matches!(tier, Tier::Namespaces { .. });
        let mut plan = Self {
            tier,
            directories: Vec::new(),
            links: Vec::new(),
            files: Vec::new(),
            binds: Vec::new(),
            user_map: CString::default(),
            group_map: CString::default(),
            ruleset: None,
            strict: filter::program(Purpose::Strict, own_root),
            compiler: filter::program(Purpose::Compiler, own_root),
        };
        if let Tier::Namespaces { root } = tier {
            plan.lay_out(read);
            // SAFETY: these calls always succeed.
            let (user, group) = unsafe { (libc::geteuid(), libc::getegid()) };
            let (user, group) = if root { (NOBODY, NOBODY) } else { (user, group) };
            plan.user_map = c_string(&format!("{INSIDE} {user} 1"));
            plan.group_map = c_string(&format!("{INSIDE} {group} 1"));
            plan.ruleset = crate::landlock::ruleset(read, None)?;
        }
        Ok(plan)
    }

    fn lay_out(&mut self, read: &[&Path]) {
        for directory in ["dev", "etc", "box", "box/tmp"] {
            self.directories.push(c_string(directory));
        }
        self.links.push((c_string("box/tmp"), c_string("tmp")));
        for name in ["usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32", "nix/store", "gnu/store"] {
            self.show(Path::new("/").join(name).as_path());
        }
        self.show(Path::new("/etc/alternatives"));
        if let Ok(cache) = std::fs::read("/etc/ld.so.cache") {
            self.files.push((c_string("etc/ld.so.cache"), cache));
        }
        for device in ["null", "zero", "full", "urandom", "random"] {
            let target = format!("dev/{device}");
            self.files.push((c_string(&target), Vec::new()));
            self.binds.push(Bind { source: c_string(&format!("/{target}")), target: c_string(&target), device: true });
        }
        for directory in read {
            self.show(directory);
        }
    }

    /// Shows a directory of the host at its own place in the box, as the link that it is or read only.
    fn show(&mut self, path: &Path) {
        let Some(target) = path.to_str().map(|path| path.trim_start_matches('/')) else { return };
        let Ok(metadata) = path.symlink_metadata() else { return };
        if self.binds.len() == MOST_BINDS || target.is_empty() {
            return;
        }
        let covered = self
            .binds
            .iter()
            .any(|bind| bind.target.to_str().is_ok_and(|above| !bind.device && Path::new(target).starts_with(above)));
        if covered {
            return;
        }
        let mut above =
            Path::new(target).ancestors().skip(1).filter(|path| !path.as_os_str().is_empty()).collect::<Vec<_>>();
        above.reverse();
        for directory in above {
            let directory = c_string(&directory.to_string_lossy());
            if !self.directories.contains(&directory) {
                self.directories.push(directory);
            }
        }
        if metadata.is_symlink() {
            if let Some(link) = std::fs::read_link(path).ok().and_then(|link| link.to_str().map(c_string)) {
                self.links.push((link, c_string(target)));
            }
        } else if metadata.is_dir() {
            let directory = c_string(target);
            if !self.directories.contains(&directory) {
                self.directories.push(directory);
            }
            let source = c_string(&path.to_string_lossy());
            self.binds.push(Bind { source, target: c_string(target), device: false });
        }
    }
}

impl Launcher {
    /// Forks the launcher and waits until it stands in its namespaces.
    pub(crate) fn start(plan: &Plan) -> Result<Self, SandboxError> {
        let (ours, theirs) = sys::socket_pair(libc::SOCK_SEQPACKET).map_err(SandboxError::system("make a socket"))?;
        // SAFETY: the child only runs `live`, which makes system calls on what `plan` holds and never returns.
        let process = unsafe { libc::fork() };
        if process == 0 {
            live(plan, theirs.as_raw_fd());
        }
        sys::check(process.into()).map_err(SandboxError::system("fork"))?;
        drop(theirs);
        let launcher = Self { control: ours, process, tier: plan.tier };
        match message::receive(launcher.control.as_fd()).map_err(SandboxError::system("hear from the launcher"))? {
            Some(Message::Ready(_)) => Ok(launcher),
            Some(Message::Failed { step, source }) => Err(SandboxError::SetUp { step, source }),
            _ => Err(SandboxError::Lost),
        }
    }

    /// Asks for a program to be started; what becomes of it is told on the socket returned.
    pub(crate) fn launch(&self, launch: &Launch<'_>) -> Result<OwnedFd, SandboxError> {
        let system = SandboxError::system;
        let (ours, theirs) = sys::socket_pair(libc::SOCK_SEQPACKET).map_err(system("make a socket"))?;
        let bundle = Header::bundle(launch)?;
        let length = bundle.len() as u64;
        let bundle = sys::sealed(&bundle).map_err(system("make a file in memory"))?;
        let mut descriptors = vec![bundle.as_raw_fd(), theirs.as_raw_fd()];
        descriptors.extend([&launch.stdin, &launch.stdout, &launch.stderr].map(AsRawFd::as_raw_fd));
        descriptors.extend(
            [&launch.channel, &launch.directory, &launch.ruleset].into_iter().flatten().map(AsRawFd::as_raw_fd),
        );
        sys::send_with(self.control.as_fd(), &length.to_ne_bytes(), &descriptors).map_err(|_| SandboxError::Lost)?;
        Ok(ours)
    }
}

impl Drop for Launcher {
    fn drop(&mut self) {
        // The launcher reads the end of its socket and leaves; the kernel ends what it started.
        // SAFETY: the descriptor stays open until the struct's fields are dropped; the process is our own child, not yet waited for.
        unsafe {
            libc::shutdown(self.control.as_raw_fd(), libc::SHUT_RDWR);
            while libc::waitpid(self.process, ptr::null_mut(), 0) < 0 && *libc::__errno_location() == libc::EINTR {}
        }
    }
}

/// A C string; what follows a zero byte is cut, which no path or argument of ours has.
fn c_string(text: &str) -> CString {
    CString::new(text.split('\0').next().unwrap_or_default()).unwrap_or_default()
}

/// Whether the launcher of this tier gives each run a file system of its own.
pub(crate) fn mounts_per_run(tier: Tier) -> bool {
    matches!(tier, Tier::Namespaces { .. })
}

/// Turns an error number told by the launcher into an error.
pub(crate) fn from_errno(errno: i64) -> io::Error {
    io::Error::from_raw_os_error(i32::try_from(errno).unwrap_or(libc::EIO))
}
