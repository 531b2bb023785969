//! The process that starts boxes: it enters the outer namespaces once, then starts one program per request.
//!
//! It is a fork of the supervisor that never executes anything itself. The supervisor may have threads, so from the fork on this file may only make
//! system calls: no allocation, no locks, no unwinding. Everything that needs memory is prepared in a [`Plan`] before. A program is started
//! by a child that shares the launcher's memory until it executes, which spares copying page tables; its own pid and mount namespaces are made by
//! the same `clone`.
//!
//! The launcher ends when the supervisor's end of its socket is closed, and everything it started ends with it.

use std::ffi::CString;
use std::io;
use std::mem;
use std::os::fd::{AsFd, AsRawFd, OwnedFd, RawFd};
use std::path::Path;
use std::ptr;

use crate::error::SandboxError;
use crate::filter::{self, CONTROL, EXECUTABLE, Program, Purpose};
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

/// The beginning of a bundle: counts, then offsets of strings and files, then what they point at.
#[repr(C)]
#[derive(Clone, Copy)]
struct Header {
    argc: u32,
    envc: u32,
    files: u32,
    kind: u32,
    has_channel: u32,
    has_directory: u32,
    has_ruleset: u32,
    /// Where the mount options are; 0 for none.
    mount_options: u32,
    rlimits: [u64; RLIMITS.len()],
}

#[repr(C)]
#[derive(Clone, Copy)]
struct FileEntry {
    name: u32,
    content: u32,
    length: u32,
    /// The mode of a file; 0 for a directory.
    mode: u32,
}

impl Header {
    fn bundle(launch: &Launch<'_>) -> Result<Vec<u8>, SandboxError> {
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

/// A C string; what follows a zero byte is cut, which no path or argument of ours has.
fn c_string(text: &str) -> CString {
    CString::new(text.split('\0').next().unwrap_or_default()).unwrap_or_default()
}

// ---- From here on the code runs after the fork. ----

/// A failed step: its number in [`message::STEPS`] and the error number.
type Failure = (message::Step, i32);

fn try_call(step: message::Step, result: libc::c_long) -> Result<libc::c_long, Failure> {
    if result < 0 { Err((step, errno())) } else { Ok(result) }
}

fn errno() -> i32 {
    // SAFETY: the C library's own location of the error number.
    unsafe { *libc::__errno_location() }
}

/// Reserved for `/dev/null` in the launcher, so that descriptors of requests never stand where a program expects its own.
const RESERVED: i32 = 10;
pub(crate) const RULESET: i32 = 1002;
const SELF: i32 = 1003;

struct Child {
    process: libc::pid_t,
    pidfd: RawFd,
    report: RawFd,
}

struct State<'a> {
    plan: &'a Plan,
    stack_top: *mut libc::c_void,
    children: [Child; MOST_CHILDREN],
    count: usize,
}

extern "C" fn live(plan: &Plan, control: RawFd) -> ! {
    if let Err((step, errno)) = settle(plan, control) {
        tell(CONTROL, b'F', [step as i64, errno.into(), 0], None);
        // The socket may not have reached its place yet.
        tell(control, b'F', [step as i64, errno.into(), 0], None);
        leave(1);
    }
    const STACK: usize = 256 << 10;
    // SAFETY: a fresh anonymous mapping; its result is checked.
    let stack = unsafe {
        libc::mmap(
            ptr::null_mut(),
            STACK,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
            -1,
            0,
        )
    };
    if stack == libc::MAP_FAILED {
        leave(1);
    }
    tell(CONTROL, b'R', [0; 3], None);
    // SAFETY: the end of the mapping just made.
    let stack_top = unsafe { stack.cast::<u8>().add(STACK).cast() };
    let mut state = State {
        plan,
        stack_top,
        children: [const { Child { process: 0, pidfd: -1, report: -1 } }; MOST_CHILDREN],
        count: 0,
    };
    loop {
        let mut entries = [libc::pollfd { fd: -1, events: libc::POLLIN, revents: 0 }; MOST_CHILDREN + 1];
        entries[0].fd = if state.count < MOST_CHILDREN { CONTROL } else { -1 };
        for (entry, child) in entries[1..].iter_mut().zip(&state.children[..state.count]) {
            entry.fd = child.pidfd;
        }
        // SAFETY: the entries live on this stack.
        if unsafe { libc::poll(entries.as_mut_ptr(), state.count as libc::nfds_t + 1, 1000) } >= 0 {
            reap(&mut state);
            if entries[0].revents != 0 && !serve(&mut state) {
                clear(&state);
            }
        }
    }
}

/// Kills and reaps all that was started here, then leaves, so that no zombie is left to somebody who may not expect it.
fn clear(state: &State<'_>) -> ! {
    // SAFETY: system calls on the launcher's own descriptors and children; orphans come to it because it is their reaper.
    unsafe {
        for child in &state.children[..state.count] {
            libc::syscall(libc::SYS_pidfd_send_signal, child.pidfd, libc::SIGKILL, 0, 0);
        }
        while libc::waitpid(-1, ptr::null_mut(), 0) > 0 || errno() == libc::EINTR {}
    }
    leave(0)
}

/// Leaves at once.
fn leave(code: i32) -> ! {
    // SAFETY: ends the process; nothing runs after it.
    unsafe { libc::_exit(code) }
}

/// Closes what is not ours, and enters the namespaces of the tier.
fn settle(plan: &Plan, control: RawFd) -> Result<(), Failure> {
    use message::Step::*;
    // SAFETY: system calls on constants, on descriptors that this process owns after the fork, and on structs that live here.
    unsafe {
        libc::setsid();
        let mut limit = mem::zeroed::<libc::rlimit>();
        libc::getrlimit(libc::RLIMIT_NOFILE, &raw mut limit);
        if limit.rlim_cur < 1100 {
            limit.rlim_cur = limit.rlim_max.min(1100);
            try_call(Descriptors, libc::setrlimit(libc::RLIMIT_NOFILE, &raw const limit).into())?;
        }
        try_call(Descriptors, libc::dup2(control, CONTROL).into())?;
        if let Some(ruleset) = &plan.ruleset {
            try_call(Descriptors, libc::dup2(ruleset.as_raw_fd(), RULESET).into())?;
        }
        libc::syscall(libc::SYS_close_range, 0, CONTROL - 1, 0);
        libc::syscall(libc::SYS_close_range, RULESET + i32::from(plan.ruleset.is_some()), u32::MAX, 0);
        for expected in 0..RESERVED {
            let null = libc::open(c"/dev/null".as_ptr(), libc::O_RDWR);
            if null != expected {
                return Err((Descriptors, errno()));
            }
        }
        let own = try_call(Descriptors, libc::syscall(libc::SYS_pidfd_open, libc::getpid(), 0))? as i32;
        libc::dup3(own, SELF, libc::O_CLOEXEC);
        libc::close(own);
        libc::fcntl(CONTROL, libc::F_SETFD, libc::FD_CLOEXEC);
        for signal in 1..32 {
            libc::signal(signal, libc::SIG_DFL);
        }
        let mut none = mem::zeroed::<libc::sigset_t>();
        libc::sigemptyset(&raw mut none);
        libc::sigprocmask(libc::SIG_SETMASK, &raw const none, ptr::null_mut());
        libc::umask(0o077);
        try_call(Subreaper, libc::prctl(libc::PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0).into())?;
        try_call(NoNewPrivileges, libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0).into())?;
        match plan.tier {
            Tier::Namespaces { root } => {
                let proc =
                    try_call(Proc, libc::open(c"/proc".as_ptr(), libc::O_PATH | libc::O_DIRECTORY).into())? as i32;
                if root {
                    try_call(MountNamespace, libc::unshare(libc::CLONE_NEWNS).into())?;
                    build_root(plan)?;
                    become_nobody()?;
                }
                let mine = libc::CLONE_NEWUSER
                    | libc::CLONE_NEWNS
                    | libc::CLONE_NEWNET
                    | libc::CLONE_NEWIPC
                    | libc::CLONE_NEWUTS
                    | libc::CLONE_NEWCGROUP;
                try_call(UserNamespace, libc::unshare(mine).into())?;
                // The host's own name is nobody's business in there.
                libc::sethostname(c"box".as_ptr(), 3);
                libc::setdomainname(c"box".as_ptr(), 3);
                put(proc, c"self/setgroups", b"deny", UserMap)?;
                put(proc, c"self/uid_map", plan.user_map.as_bytes(), UserMap)?;
                put(proc, c"self/gid_map", plan.group_map.as_bytes(), UserMap)?;
                libc::close(proc);
                if !root {
                    build_root(plan)?;
                }
                if plan.ruleset.is_some() {
                    allow_run_directory()?;
                }
            }
            Tier::Landlock => {
                if libc::geteuid() == 0 {
                    become_nobody()?;
                }
                try_call(Directory, libc::chdir(c"/".as_ptr()).into())?;
            }
        }
        // Nobody of the same user may look into this process: it is a copy of the supervisor.
        libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0);
    }
    Ok(())
}

fn put(directory: RawFd, name: &std::ffi::CStr, text: &[u8], step: message::Step) -> Result<(), Failure> {
    // SAFETY: the name is a C string and the buffer as long as it says.
    unsafe {
        let file = try_call(step, libc::openat(directory, name.as_ptr(), libc::O_WRONLY).into())? as i32;
        let result = try_call(step, libc::write(file, text.as_ptr().cast(), text.len()) as libc::c_long);
        libc::close(file);
        result.map(drop)
    }
}

/// Gives up root for nobody, keeping for a moment the capability to make namespaces.
fn become_nobody() -> Result<(), Failure> {
    use message::Step::User;
    // SAFETY: system calls on constants.
    unsafe {
        libc::prctl(libc::PR_SET_KEEPCAPS, 1, 0, 0, 0);
        try_call(User, libc::syscall(libc::SYS_setgroups, 0, ptr::null::<libc::gid_t>()))?;
        try_call(User, libc::syscall(libc::SYS_setresgid, NOBODY, NOBODY, NOBODY))?;
        try_call(User, libc::syscall(libc::SYS_setresuid, NOBODY, NOBODY, NOBODY))?;
        // Else the files in /proc/self would belong to root, and the maps could not be written.
        libc::prctl(libc::PR_SET_DUMPABLE, 1, 0, 0, 0);
        set_capabilities(1 << CAP_SYS_ADMIN, 0);
    }
    Ok(())
}

/// Builds the private root: a small file system with read-only views of the system, and nothing else.
fn build_root(plan: &Plan) -> Result<(), Failure> {
    use message::Step::*;
    const CLONE_TREE: u32 = 1 | libc::O_CLOEXEC as u32 | AT_RECURSIVE;
    const AT_RECURSIVE: u32 = 0x8000;
    const MOVE_EMPTY_PATH: u32 = 4;
    const ATTRIBUTES: u64 = 1 | 2; // read only, no set-user-id
    const NO_DEVICES: u64 = 4;
    let attributes = |set: u64| MountAttributes { set, clear: 0, propagation: 0, user_namespace: 0 };
    // SAFETY: every pointer is a C string or struct of `plan` or of this frame, all alive.
    unsafe {
        let quiet = libc::MS_REC | libc::MS_PRIVATE;
        try_call(PrivateRoot, libc::mount(c"none".as_ptr(), c"/".as_ptr(), ptr::null(), quiet, ptr::null()).into())?;
        // The sources are taken before the new root hides anything of theirs.
        let mut trees = [-1; MOST_BINDS];
        for (tree, bind) in trees.iter_mut().zip(&plan.binds) {
            let fd = libc::syscall(libc::SYS_open_tree, libc::AT_FDCWD, bind.source.as_ptr(), CLONE_TREE);
            *tree = try_call(Bind, fd)? as i32;
            let set = attributes(if bind.device { ATTRIBUTES & !1 } else { ATTRIBUTES | NO_DEVICES });
            let flags = libc::AT_EMPTY_PATH as u32 | AT_RECURSIVE;
            let size = mem::size_of::<MountAttributes>();
            try_call(Bind, libc::syscall(libc::SYS_mount_setattr, *tree, c"".as_ptr(), flags, &raw const set, size))?;
        }
        let options = c"size=16m,nr_inodes=1024,mode=0755".as_ptr().cast();
        let flags = libc::MS_NOSUID;
        try_call(
            PrivateRoot,
            libc::mount(c"box".as_ptr(), c"/tmp".as_ptr(), c"tmpfs".as_ptr(), flags, options).into(),
        )?;
        try_call(PrivateRoot, libc::chdir(c"/tmp".as_ptr()).into())?;
        libc::umask(0o022);
        for directory in &plan.directories {
            if libc::mkdir(directory.as_ptr(), 0o755) < 0 && errno() != libc::EEXIST {
                return Err((PrivateRoot, errno()));
            }
        }
        for (target, place) in &plan.links {
            try_call(PrivateRoot, libc::symlink(target.as_ptr(), place.as_ptr()).into())?;
        }
        for (name, content) in &plan.files {
            write_file(name.as_ptr(), content, 0o644, PrivateRoot)?;
        }
        for (tree, bind) in trees.iter().zip(&plan.binds) {
            let target = bind.target.as_ptr();
            let moved =
                libc::syscall(libc::SYS_move_mount, *tree, c"".as_ptr(), libc::AT_FDCWD, target, MOVE_EMPTY_PATH);
            try_call(Bind, moved)?;
            libc::close(*tree);
        }
        try_call(Pivot, libc::syscall(libc::SYS_pivot_root, c".".as_ptr(), c".".as_ptr()))?;
        try_call(Pivot, libc::umount2(c".".as_ptr(), libc::MNT_DETACH).into())?;
        try_call(Pivot, libc::chdir(c"/".as_ptr()).into())?;
        let set = attributes(ATTRIBUTES | NO_DEVICES);
        let size = mem::size_of::<MountAttributes>();
        let result = libc::syscall(libc::SYS_mount_setattr, libc::AT_FDCWD, c"/".as_ptr(), 0, &raw const set, size);
        try_call(Pivot, result)?;
        libc::umask(0o077);
    }
    Ok(())
}

#[repr(C)]
struct MountAttributes {
    set: u64,
    clear: u64,
    propagation: u64,
    user_namespace: u64,
}

/// Adds the directory of the runs to the ruleset, which could not be named before the private root stood. It is the parent of the mount point,
/// because Landlock looks at the directories above a mount point and never at the mount point itself.
fn allow_run_directory() -> Result<(), Failure> {
    use message::Step::Landlock;
    // SAFETY: the structure of the rule is the kernel's packed one, and lives here.
    unsafe {
        let directory = libc::open(c"/box".as_ptr(), libc::O_PATH | libc::O_DIRECTORY | libc::O_CLOEXEC);
        try_call(Landlock, directory.into())?;
        let access = crate::landlock::write_access_bits();
        let rule = PathRule { access, directory };
        let kind = 1; // LANDLOCK_RULE_PATH_BENEATH
        let result = libc::syscall(libc::SYS_landlock_add_rule, RULESET, kind, &raw const rule, 0);
        libc::close(directory);
        try_call(Landlock, result).map(drop)
    }
}

#[repr(C, packed)]
struct PathRule {
    access: u64,
    directory: i32,
}

const CAP_SYS_ADMIN: u32 = 21;

fn set_capabilities(held: u64, inheritable: u64) -> libc::c_long {
    #[repr(C)]
    struct Head {
        version: u32,
        process: i32,
    }
    let head = Head { version: 0x2008_0522, process: 0 };
    let low = |set: u64| set as u32;
    let high = |set: u64| (set >> 32) as u32;
    let data = [low(held), low(held), low(inheritable), high(held), high(held), high(inheritable)];
    // SAFETY: the kernel's structures for version 3, which live here.
    unsafe { libc::syscall(libc::SYS_capset, &raw const head, data.as_ptr()) }
}

/// Reports the children that ended.
fn reap(state: &mut State<'_>) {
    loop {
        let mut status = 0;
        // SAFETY: all zeros is a valid usage.
        let mut usage = unsafe { mem::zeroed::<libc::rusage>() };
        // SAFETY: both places live here.
        let process = unsafe {
            let mut ended = mem::zeroed::<libc::siginfo_t>();
            // Look before reaping: while the leader of a group is a zombie, its number cannot belong to anybody else.
            let options = libc::WEXITED | libc::WNOHANG | libc::WNOWAIT;
            if libc::waitid(libc::P_ALL, 0, &raw mut ended, options) != 0 || ended.si_pid() == 0 {
                return;
            }
            let process = ended.si_pid();
            let known = state.children[..state.count].iter().any(|child| child.process == process);
            if state.plan.tier == Tier::Landlock && known {
                // The whole group dies, and comes to us as orphans; the run has not ended before the last of them has.
                libc::kill(-process, libc::SIGKILL);
                loop {
                    let (mut other, mut used) = (0, mem::zeroed::<libc::rusage>());
                    let member = libc::wait4(-process, &raw mut other, 0, &raw mut used);
                    if member == process {
                        (status, usage) = (other, used);
                    } else if member < 0 && errno() != libc::EINTR {
                        break;
                    }
                }
                process
            } else {
                libc::wait4(process, &raw mut status, libc::WNOHANG, &raw mut usage)
            }
        };
        let Some(index) = state.children[..state.count].iter().position(|child| child.process == process) else {
            continue;
        };
        let micros = |time: libc::timeval| time.tv_sec * 1_000_000 + time.tv_usec;
        let cpu = micros(usage.ru_utime) + micros(usage.ru_stime);
        let child = &state.children[index];
        tell(child.report, b'X', [status.into(), cpu, usage.ru_maxrss], None);
        // SAFETY: the launcher's own descriptors.
        unsafe {
            libc::close(child.report);
            libc::close(child.pidfd);
        }
        state.count -= 1;
        state.children.swap(index, state.count);
    }
}

struct SetUp<'a> {
    plan: &'a Plan,
    bundle: *const u8,
    header: Header,
    argv: *const *const libc::c_char,
    env: *const *const libc::c_char,
    report: RawFd,
    descriptors: [RawFd; 3],
    channel: RawFd,
    directory: RawFd,
    ruleset: RawFd,
    failure: Option<Failure>,
}

/// Takes one request and starts its program. False when the supervisor is gone.
fn serve(state: &mut State<'_>) -> bool {
    let mut length = [0_u8; 8];
    let mut received = [-1; 12];
    let count = match receive(&mut length, &mut received) {
        Some(count) if count >= 5 => count,
        Some(_) => return true,
        None => return false,
    };
    let length = u64::from_ne_bytes(length) as usize;
    // SAFETY: the bundle is a sealed file of this length, written by the supervisor with `Header::bundle`, so that its offsets are within it.
    // It is mapped until the child has executed or ended.
    unsafe {
        let bundle = libc::mmap(ptr::null_mut(), length, libc::PROT_READ, libc::MAP_PRIVATE, received[0], 0);
        if bundle != libc::MAP_FAILED {
            start(state, bundle.cast(), &received);
            libc::munmap(bundle, length);
        }
        for (index, fd) in received[..count].iter().enumerate() {
            // The report stays open with the child, or was closed with its failure.
            if index != 1 || bundle == libc::MAP_FAILED {
                libc::close(*fd);
            }
        }
    }
    true
}

/// # Safety
/// `bundle` was written by `Header::bundle`.
unsafe fn start(state: &mut State<'_>, bundle: *const u8, received: &[RawFd; 12]) {
    let mut words = [ptr::null::<libc::c_char>(); MOST_WORDS];
    // SAFETY: the caller vouches for the bundle; `words` has room because the supervisor counted.
    let header = unsafe {
        let header = bundle.cast::<Header>().read_unaligned();
        let offsets = bundle.add(mem::size_of::<Header>()).cast::<u32>();
        for index in 0..(header.argc + header.envc) as usize {
            let place = index + usize::from(index >= header.argc as usize);
            words[place] = bundle.add(offsets.add(index).read_unaligned() as usize).cast();
        }
        header
    };
    let mut next = 5;
    let mut optional = |has: u32| {
        let fd = if has == 0 { -1 } else { received[next] };
        next += usize::from(has != 0);
        fd
    };
    let mut set_up = SetUp {
        plan: state.plan,
        bundle,
        header,
        argv: words.as_ptr(),
        env: words[header.argc as usize + 1..].as_ptr(),
        report: received[1],
        descriptors: [received[2], received[3], received[4]],
        channel: optional(header.has_channel),
        directory: optional(header.has_directory),
        ruleset: optional(header.has_ruleset),
        failure: None,
    };
    if set_up.ruleset < 0 && state.plan.ruleset.is_some() {
        set_up.ruleset = RULESET;
    }
    let mut pidfd: RawFd = -1;
    let own = match state.plan.tier {
        Tier::Namespaces { .. } if header.kind != Kind::Zygote as u32 => libc::CLONE_NEWPID | libc::CLONE_NEWNS,
        _ => 0,
    };
    let flags = own | libc::CLONE_VM | libc::CLONE_VFORK | libc::CLONE_PIDFD | libc::SIGCHLD;
    // SAFETY: the child runs `set_up_child` on the stack set aside for it and with memory shared, while this process waits until it has executed
    // or ended; so the stack and `set_up` are used by one of them at a time.
    let process =
        unsafe { libc::clone(set_up_child, state.stack_top, flags, (&raw mut set_up).cast(), &raw mut pidfd) };
    let failure = if process < 0 { Some((message::Step::Clone, errno())) } else { set_up.failure };
    if let Some((step, errno)) = failure {
        tell(set_up.report, b'F', [step as i64, errno.into(), 0], None);
        // SAFETY: the launcher's own descriptors; the child that failed is reaped by the loop.
        unsafe {
            libc::close(set_up.report);
            if process >= 0 {
                libc::close(pidfd);
            }
        }
        return;
    }
    tell(set_up.report, b'P', [process.into(), 0, 0], Some(pidfd));
    state.children[state.count] = Child { process, pidfd, report: set_up.report };
    state.count += 1;
}

extern "C" fn set_up_child(argument: *mut libc::c_void) -> i32 {
    // SAFETY: the launcher passes its `SetUp` and waits while we use it.
    let set_up = unsafe { &mut *argument.cast::<SetUp<'_>>() };
    let Err(failure) = become_program(set_up);
    set_up.failure = Some(failure);
    leave(127)
}

/// Everything between the clone and the program; returns only on failure.
fn become_program(set_up: &SetUp<'_>) -> Result<std::convert::Infallible, Failure> {
    use message::Step::*;
    let header = &set_up.header;
    let kind = header.kind;
    let zygote = kind == Kind::Zygote as u32;
    // SAFETY: system calls on descriptors of this process, on constants, and on strings of the bundle, which stays mapped until we execute.
    unsafe {
        try_call(DeathSignal, libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL, 0, 0, 0).into())?;
        let mut parent = libc::pollfd { fd: SELF, events: libc::POLLIN, revents: 0 };
        if libc::poll(&raw mut parent, 1, 0) != 0 {
            leave(1);
        }
        libc::setsid();
        for (place, fd) in set_up.descriptors.iter().enumerate() {
            try_call(Descriptors, libc::dup2(*fd, place as i32).into())?;
        }
        if set_up.channel >= 0 {
            let place = if zygote { CONTROL } else { 3 };
            try_call(Descriptors, libc::dup2(set_up.channel, place).into())?;
        }
        if !zygote {
            try_call(Descriptors, libc::dup3(set_up.report, CONTROL, libc::O_CLOEXEC).into())?;
        }
        if header.mount_options != 0 {
            let options = set_up.bundle.add(header.mount_options as usize).cast();
            let flags = libc::MS_NOSUID | libc::MS_NODEV;
            let mounted = libc::mount(c"run".as_ptr(), c"/box/tmp".as_ptr(), c"tmpfs".as_ptr(), flags, options);
            try_call(RunDirectory, mounted.into())?;
            try_call(RunDirectory, libc::mkdir(c"/box/tmp/work".as_ptr(), 0o700).into())?;
            try_call(RunDirectory, libc::chdir(c"/box/tmp/work".as_ptr()).into())?;
        } else if set_up.directory >= 0 {
            try_call(RunDirectory, libc::fchdir(set_up.directory).into())?;
        }
        place_files(set_up)?;
        let program = *set_up.argv;
        if kind == Kind::Strict as u32 {
            let file = try_call(Execute, libc::open(program, libc::O_PATH | libc::O_CLOEXEC).into())? as i32;
            try_call(Execute, libc::dup3(file, EXECUTABLE, libc::O_CLOEXEC).into())?;
        }
        if zygote {
            if matches!(set_up.plan.tier, Tier::Namespaces { .. }) {
                let held = 1 << CAP_SYS_ADMIN;
                try_call(Capabilities, set_capabilities(held, held))?;
                let raise = libc::prctl(libc::PR_CAP_AMBIENT, libc::PR_CAP_AMBIENT_RAISE, CAP_SYS_ADMIN, 0, 0);
                try_call(Capabilities, raise.into())?;
            }
        } else {
            try_call(Capabilities, set_capabilities(0, 0))?;
            if set_up.ruleset >= 0 {
                try_call(Landlock, libc::syscall(libc::SYS_landlock_restrict_self, set_up.ruleset, 0))?;
            }
        }
        // The warm interpreter restricts its children itself.
        let kept = if zygote && set_up.ruleset >= 0 {
            libc::dup2(set_up.ruleset, RULESET);
            libc::fcntl(RULESET, libc::F_SETFD, 0);
            RULESET
        } else {
            CONTROL
        };
        let first_free = if set_up.channel >= 0 && !zygote { 4 } else { 3 };
        libc::syscall(libc::SYS_close_range, first_free, EXECUTABLE - 1, 0);
        libc::syscall(libc::SYS_close_range, kept + 1, u32::MAX, 0);
        for (resource, &value) in RLIMITS.into_iter().zip(&header.rlimits) {
            if value != u64::MAX {
                let limit = libc::rlimit { rlim_cur: value, rlim_max: value };
                try_call(Limit, libc::setrlimit(resource, &raw const limit).into())?;
            }
        }
        if zygote {
            libc::execve(program, set_up.argv, set_up.env);
            return Err((Execute, errno()));
        }
        let filter = if kind == Kind::Strict as u32 { &set_up.plan.strict } else { &set_up.plan.compiler };
        let filter = libc::sock_fprog { len: filter.len() as u16, filter: filter.as_ptr().cast_mut() };
        let flags = libc::SECCOMP_FILTER_FLAG_NEW_LISTENER;
        let listener = try_call(
            Seccomp,
            libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, flags, &raw const filter),
        )? as i32;
        tell(CONTROL, b'L', [0; 3], Some(listener));
        libc::close(listener);
        if kind == Kind::Strict as u32 {
            libc::syscall(libc::SYS_execveat, EXECUTABLE, c"".as_ptr(), set_up.argv, set_up.env, libc::AT_EMPTY_PATH);
        } else {
            libc::execve(program, set_up.argv, set_up.env);
        }
        Err((Execute, errno()))
    }
}

/// # Safety
/// The bundle of `set_up` was written by `Header::bundle`.
unsafe fn place_files(set_up: &SetUp<'_>) -> Result<(), Failure> {
    use message::Step::Files;
    let header = &set_up.header;
    // SAFETY: the offsets are within the bundle, names end with a zero byte.
    unsafe {
        let words = (header.argc + header.envc) as usize;
        let entries = set_up.bundle.add(mem::size_of::<Header>() + 4 * words).cast::<FileEntry>();
        for index in 0..header.files as usize {
            let entry = entries.add(index).read_unaligned();
            let name = set_up.bundle.add(entry.name as usize).cast();
            if entry.mode == 0 {
                try_call(Files, libc::mkdir(name, 0o700).into())?;
            } else {
                let content =
                    std::slice::from_raw_parts(set_up.bundle.add(entry.content as usize), entry.length as usize);
                write_file(name, content, entry.mode, Files)?;
            }
        }
    }
    Ok(())
}

/// # Safety
/// `name` is a C string.
unsafe fn write_file(name: *const libc::c_char, content: &[u8], mode: u32, step: message::Step) -> Result<(), Failure> {
    let flags = libc::O_WRONLY | libc::O_CREAT | libc::O_EXCL | libc::O_NOFOLLOW | libc::O_CLOEXEC;
    // SAFETY: the caller vouches for the name; the buffer is as long as it says.
    unsafe {
        let file = try_call(step, libc::open(name, flags, mode).into())? as i32;
        let mut rest = content;
        while !rest.is_empty() {
            let written = try_call(step, libc::write(file, rest.as_ptr().cast(), rest.len()) as libc::c_long)?;
            rest = &rest[(written as usize).min(rest.len())..];
        }
        libc::close(file);
    }
    Ok(())
}

/// Room for the descriptors of a message, aligned as its header asks.
#[repr(C, align(8))]
struct Ancillary([u8; 128]);

fn tell(socket: RawFd, kind: u8, numbers: [i64; 3], descriptor: Option<RawFd>) {
    let data = message::encode(kind, numbers);
    let mut ancillary = Ancillary([0; 128]);
    let mut part = libc::iovec { iov_base: data.as_ptr().cast_mut().cast(), iov_len: data.len() };
    // SAFETY: all zeros is a valid empty header; it then points at buffers of this frame, and the macros stay within them.
    unsafe {
        let mut header = mem::zeroed::<libc::msghdr>();
        header.msg_iov = &raw mut part;
        header.msg_iovlen = 1;
        if let Some(descriptor) = descriptor {
            header.msg_control = ancillary.0.as_mut_ptr().cast();
            header.msg_controllen = libc::CMSG_SPACE(4) as _;
            let control = libc::CMSG_FIRSTHDR(&raw const header);
            (*control).cmsg_level = libc::SOL_SOCKET;
            (*control).cmsg_type = libc::SCM_RIGHTS;
            (*control).cmsg_len = libc::CMSG_LEN(4) as _;
            libc::CMSG_DATA(control).cast::<RawFd>().write_unaligned(descriptor);
        }
        libc::sendmsg(socket, &raw const header, libc::MSG_NOSIGNAL);
    }
}

/// Receives a request into `length` and its descriptors; how many they are, or nothing at the end.
fn receive(length: &mut [u8; 8], received: &mut [RawFd; 12]) -> Option<usize> {
    let mut ancillary = Ancillary([0; 128]);
    let mut part = libc::iovec { iov_base: length.as_mut_ptr().cast(), iov_len: length.len() };
    let mut count = 0;
    // SAFETY: as in `tell`; the kernel writes at most what the buffers hold.
    unsafe {
        let mut header = mem::zeroed::<libc::msghdr>();
        header.msg_iov = &raw mut part;
        header.msg_iovlen = 1;
        header.msg_control = ancillary.0.as_mut_ptr().cast();
        header.msg_controllen = ancillary.0.len() as _;
        if libc::recvmsg(CONTROL, &raw mut header, libc::MSG_CMSG_CLOEXEC) <= 0 {
            return None;
        }
        let control = libc::CMSG_FIRSTHDR(&raw const header);
        if !control.is_null() && (*control).cmsg_type == libc::SCM_RIGHTS {
            count = (((*control).cmsg_len as usize - libc::CMSG_LEN(0) as usize) / 4).min(received.len());
            for (index, place) in received[..count].iter_mut().enumerate() {
                *place = libc::CMSG_DATA(control).cast::<RawFd>().add(index).read_unaligned();
            }
        }
    }
    Some(count)
}

/// Whether the launcher of this tier gives each run a file system of its own.
pub(crate) fn mounts_per_run(tier: Tier) -> bool {
    matches!(tier, Tier::Namespaces { .. })
}

/// Turns an error number told by the launcher into an error.
pub(crate) fn from_errno(errno: i64) -> io::Error {
    io::Error::from_raw_os_error(i32::try_from(errno).unwrap_or(libc::EIO))
}
