//! The host as the programs must leave it: servers that nobody may reach, files that nobody may touch, and what is counted before and after.

use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener, UdpSocket};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram, UnixListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use domain::judge::Value;

use crate::ruling::dictionary;

/// The environment variable whose content no program may learn.
pub const VARIABLE: &str = "GREENROOM_HOSTILE_CANARY";

static SIGNALS: AtomicUsize = AtomicUsize::new(0);

/// What surrounds the boxes while the suite runs.
pub struct Surroundings {
    directory: PathBuf,
    secret: String,
    token: String,
    tcp: u16,
    udp: u16,
    reached: Arc<Mutex<Vec<String>>>,
    terminal: Option<libc::c_int>,
    canary: Vec<(PathBuf, Vec<u8>, SystemTime, fs::Permissions)>,
    before: Counts,
}

/// What must be the same before and after a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Counts {
    descriptors: usize,
    mounts: usize,
    system_v: usize,
    nice: i32,
    files_limit: u64,
    processors: usize,
}

impl Surroundings {
    /// Prepares everything below a new temporary folder. The secret comes from the environment, where there is one, so that it is also in this
    /// process's start block.
    pub fn new() -> Result<Self, String> {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let token = format!("hostile{}x{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let secret = std::env::var(VARIABLE).unwrap_or_else(|_| format!("secret-of-{token}"));
        let directory = std::env::temp_dir().join(format!("greenroom-{token}"));
        let failed = |e: std::io::Error| format!("{}: {e}", directory.display());
        fs::create_dir_all(&directory).map_err(failed)?;
        let bank = directory.join("bank");
        fs::write(&bank, format!("{secret}\n").repeat(3)).map_err(failed)?;
        let script = "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute('CREATE TABLE secrets (secret)'); d.execute('INSERT INTO secrets VALUES (?)', sys.argv[2:]); d.commit()";
        let database = directory.join("bank.sqlite");
        Command::new("/usr/bin/python3").arg("-c").arg(script).arg(&database).arg(&secret).status().map_err(failed)?;
        let reached = Arc::new(Mutex::new(Vec::new()));
        let (tcp, udp) = serve(&directory, &token, &reached).map_err(failed)?;
        take_signals_and_orphans();
        let canary = [bank, database].into_iter().filter_map(|path| kept(&path)).collect();
        Ok(Self {
            directory,
            secret,
            token,
            tcp,
            udp,
            reached,
            terminal: own_terminal(),
            canary,
            before: Counts::default(),
        })
    }

    /// What a Python program is told about the world outside.
    pub fn described(&self, number: i64, role: &str) -> Value {
        let text = |path: &Path| Value::text(path.display().to_string());
        dictionary(&[
            ("number", Value::Int(number)),
            ("role", Value::text(role)),
            ("tcp", Value::Int(self.tcp.into())),
            ("udp", Value::Int(self.udp.into())),
            ("vsock", Value::Int(4_711)),
            ("abstract", Value::text(self.token.as_str())),
            ("socket", text(&self.directory.join("socket"))),
            ("canary", text(&self.directory.join("bank"))),
            ("directory", text(&self.directory)),
            ("home", Value::text(std::env::var("HOME").unwrap_or_else(|_| "/root".to_owned()))),
            ("host", Value::text(fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default().trim())),
            ("token", Value::text(self.token.as_str())),
            ("variable", Value::text(VARIABLE)),
            ("parent", Value::Int(std::process::id().into())),
        ])
    }

    /// Puts the same into the text of a program of another language.
    pub fn filled_in(&self, text: &str) -> String {
        let path = |name: &str| self.directory.join(name).display().to_string();
        [
            ("@CANARY@", path("bank")),
            ("@DIRECTORY@", self.directory.display().to_string()),
            ("@SOCKET@", path("socket")),
            ("@TOKEN@", self.token.clone()),
            ("@ABSTRACT@", self.token.clone()),
            ("@VARIABLE@", VARIABLE.to_owned()),
            ("@TCP@", self.tcp.to_string()),
            ("@UDP@", self.udp.to_string()),
            ("@PARENT@", std::process::id().to_string()),
        ]
        .iter()
        .fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
    }

    /// Takes the present counts as those to return to.
    pub fn remember(&mut self) {
        self.before = Counts::now();
    }

    /// How many descriptors this process has.
    pub fn descriptors() -> usize {
        Counts::now().descriptors
    }

    /// Says what is not as it was remembered.
    pub fn changed(&mut self, seen: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        let text = String::from_utf8_lossy(seen);
        let marked = text.split("BREACH: ").skip(1).filter_map(|part| part.split(['\n', '\0', '\t', ';']).next());
        found.extend(marked.map(|what| what.chars().take(160).collect::<String>()));
        found.sort();
        // What stands in a frame is followed by the mark of the next value.
        found.dedup_by(|longer, shorter| longer.strip_prefix(shorter.as_str()).is_some_and(|rest| rest.len() < 2));
        if text.contains(&self.secret) {
            found.push("a secret left the box".to_owned());
        }
        found.append(&mut self.reached.lock().expect("no thread panics while it holds the list"));
        if SIGNALS.swap(0, Ordering::Relaxed) > 0 {
            found.push("the judge got a signal".to_owned());
        }
        if self.terminal.is_some_and(|terminal| waiting(terminal) > 0) {
            found.push("something was typed into the terminal".to_owned());
        }
        // Between runs an interpreter may be on its way in the place of one that was given up, with a few descriptors of its own.
        let now = Counts::now();
        if now.descriptors > self.before.descriptors + 4
            || (Counts { descriptors: self.before.descriptors, ..now.clone() }) != self.before
        {
            found.push(format!("counts were {:?} and are {now:?}", self.before));
        }
        for before in &mut self.canary {
            let now = kept(&before.0);
            if now.as_ref() != Some(before) {
                found.push(format!("{} was changed", before.0.display()));
                // Reported once.
                *before = now.unwrap_or_else(|| before.clone());
            }
        }
        found.extend(self.strangers().into_iter().map(|path| format!("{} was made", path.display())));
        found
    }

    /// Files of the host whose name holds the token. What is found is deleted, so that it is reported once.
    fn strangers(&self) -> Vec<PathBuf> {
        let home = std::env::var("HOME").unwrap_or_default();
        let mut found = Vec::new();
        for folder in [
            "/",
            "/tmp",
            "/var/tmp",
            "/dev",
            "/dev/shm",
            "/dev/mqueue",
            "/run",
            "/etc",
            "/usr",
            "/usr/lib",
            "/usr/local",
            "/var",
            "/home",
            "/mnt",
            "/root",
            &home,
            ".",
        ] {
            self.strangers_in(Path::new(folder), if folder == "/tmp" { 2 } else { 0 }, &mut found);
        }
        self.strangers_in(&self.directory, 1, &mut found);
        found
    }

    /// The same below the folders of the interpreter's library.
    pub fn strangers_in_libraries(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for folder in
            ["/usr/lib/python3", "/usr/lib/python3.11", "/usr/local/lib", "/usr/lib/python3.12", "/usr/lib/python3.13"]
        {
            self.strangers_in(Path::new(folder), 5, &mut found);
        }
        found
    }

    fn strangers_in(&self, folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let named = entry.file_name().to_string_lossy().contains(&self.token);
            let kind = entry.file_type();
            if named && path != self.directory && !path.starts_with(self.directory.join("socket")) {
                let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
                found.push(path);
            } else if depth > 0 && kind.is_ok_and(|kind| kind.is_dir()) && !path.starts_with("/tmp/target") {
                self.strangers_in(&path, depth - 1, found);
            }
        }
    }
}

impl Drop for Surroundings {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.directory);
    }
}

impl Counts {
    fn now() -> Self {
        let lines = |path: &str| fs::read_to_string(path).map_or(0, |text| text.lines().count());
        let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
        // SAFETY: `limit` and `set` have room for what the calls write; the first call reads only this process's priority.
        let (nice, processors) = unsafe {
            libc::getrlimit(libc::RLIMIT_NOFILE, &raw mut limit);
            let mut set: libc::cpu_set_t = std::mem::zeroed();
            libc::sched_getaffinity(0, size_of::<libc::cpu_set_t>(), &raw mut set);
            (libc::getpriority(libc::PRIO_PROCESS, 0), libc::CPU_COUNT(&set) as usize)
        };
        Self {
            descriptors: fs::read_dir("/proc/self/fd").map_or(0, Iterator::count),
            mounts: lines("/proc/self/mountinfo"),
            system_v: ["shm", "msg", "sem"].iter().map(|kind| lines(&format!("/proc/sysvipc/{kind}"))).sum(),
            nice,
            files_limit: limit.rlim_cur,
            processors,
        }
    }
}

/// A process that stems from this one.
#[derive(Debug, Clone)]
pub struct Process {
    pub number: u32,
    pub parent: u32,
    pub state: char,
}

/// All processes that stem from this one, also those whose parents died: this process adopts them.
pub fn descendants() -> Vec<Process> {
    let mut children: HashMap<u32, Vec<Process>> = HashMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(number) = entry.file_name().to_string_lossy().parse() else { continue };
        let Ok(stat) = fs::read_to_string(format!("/proc/{number}/stat")) else { continue };
        let Some((_, after)) = stat.rsplit_once(") ") else { continue };
        let mut fields = after.split(' ');
        let state = fields.next().and_then(|state| state.chars().next()).unwrap_or('?');
        let parent = fields.next().and_then(|parent| parent.parse().ok()).unwrap_or(0);
        children.entry(parent).or_default().push(Process { number, parent, state });
    }
    let mut found: Vec<Process> = Vec::new();
    let mut parents = vec![std::process::id()];
    while let Some(parent) = parents.pop() {
        for child in children.remove(&parent).unwrap_or_default() {
            parents.push(child.number);
            found.push(child);
        }
    }
    found
}

/// Waits until no more than `wanted` processes stem from this one; returns them all if that does not happen in `patience`.
pub fn settled(wanted: usize, patience: Duration) -> Result<(), Vec<Process>> {
    let begun = Instant::now();
    loop {
        let found = descendants();
        if found.len() <= wanted && found.iter().all(|process| process.state != 'Z') {
            return Ok(());
        }
        bury_orphans(&found);
        if begun.elapsed() > patience {
            return Err(found);
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// Waits for those that ended and were handed to this process, as the first process of a system would.
fn bury_orphans(found: &[Process]) {
    let own = std::process::id();
    for orphan in found.iter().filter(|process| process.state == 'Z' && process.parent == own) {
        // SAFETY: waits for one process that has ended already.
        unsafe { libc::waitpid(orphan.number.cast_signed(), std::ptr::null_mut(), libc::WNOHANG) };
    }
}

/// The memory that this process holds, in MiB.
pub fn resident_mib() -> usize {
    let text = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: usize = text.split(' ').nth(1).and_then(|pages| pages.parse().ok()).unwrap_or(0);
    (pages * 4096) >> 20
}

fn kept(path: &Path) -> Option<(PathBuf, Vec<u8>, SystemTime, fs::Permissions)> {
    let data = fs::metadata(path).ok()?;
    Some((path.to_owned(), fs::read(path).ok()?, data.modified().ok()?, data.permissions()))
}

/// Starts the servers that nobody may reach; whoever does is written down.
fn serve(directory: &Path, token: &str, reached: &Arc<Mutex<Vec<String>>>) -> std::io::Result<(u16, u16)> {
    let tell = |what: &str| {
        let (reached, what) = (Arc::clone(reached), format!("the host's {what} was reached"));
        move || reached.lock().expect("no thread panics while it holds the list").push(what.clone())
    };
    let tcp = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0))?;
    let port = tcp.local_addr()?.port();
    for (listener, what) in
        [(Some(tcp), "tcp server"), (TcpListener::bind((Ipv6Addr::LOCALHOST, port)).ok(), "tcp server (6)")]
    {
        let tell = tell(what);
        thread::spawn(move || listener.iter().flat_map(TcpListener::incoming).for_each(|_| tell()));
    }
    let udp = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
    let udp_port = udp.local_addr()?.port();
    let told = tell("udp socket");
    thread::spawn(move || {
        while udp.recv(&mut [0; 64]).is_ok() {
            told()
        }
    });
    let name = |name: String| SocketAddr::from_abstract_name(name.as_bytes());
    for (listener, what) in [
        (UnixListener::bind_addr(&name(token.to_owned())?)?, "abstract socket"),
        (UnixListener::bind(directory.join("socket"))?, "named socket"),
    ] {
        let tell = tell(what);
        thread::spawn(move || {
            listener.incoming().for_each(|connection| {
                tell();
                let _ = connection.map(|mut connection| connection.read(&mut [0; 64]));
            })
        });
    }
    for (socket, what) in [
        (UnixDatagram::bind_addr(&name(format!("{token}.datagram"))?)?, "abstract datagram socket"),
        (UnixDatagram::bind(directory.join("socket.datagram"))?, "named datagram socket"),
    ] {
        let tell = tell(what);
        thread::spawn(move || {
            while socket.recv(&mut [0; 64]).is_ok() {
                tell()
            }
        });
    }
    Ok((port, udp_port))
}

fn take_signals_and_orphans() {
    extern "C" fn count(_: libc::c_int) {
        SIGNALS.fetch_add(1, Ordering::Relaxed);
    }
    // SAFETY: the handler only adds to an atomic number; the other call is a plain flag.
    unsafe {
        libc::signal(libc::SIGURG, count as *const () as libc::sighandler_t);
        libc::prctl(libc::PR_SET_CHILD_SUBREAPER, 1);
    }
}

/// Makes a terminal and leads a session on it, so that there is one to type into. Returns the side that would receive the typing.
fn own_terminal() -> Option<libc::c_int> {
    let (mut master, mut slave) = (0, 0);
    // SAFETY: both numbers are written by the call, and nothing else is asked for; both stay open for the life of the process.
    unsafe {
        libc::setsid();
        if libc::openpty(&raw mut master, &raw mut slave, std::ptr::null_mut(), std::ptr::null(), std::ptr::null()) != 0
        {
            return None;
        }
        // Typing by TIOCSTI needs no end of line to be counted in raw mode.
        let mut mode: libc::termios = std::mem::zeroed();
        libc::tcgetattr(slave, &raw mut mode);
        libc::cfmakeraw(&raw mut mode);
        libc::tcsetattr(slave, libc::TCSANOW, &raw const mode);
        libc::ioctl(slave, libc::TIOCSCTTY, 0);
        for descriptor in [master, slave] {
            libc::fcntl(descriptor, libc::F_SETFD, libc::FD_CLOEXEC);
        }
    }
    Some(slave)
}

fn waiting(terminal: libc::c_int) -> libc::c_int {
    let mut count = 0;
    // SAFETY: the call writes one number.
    unsafe { libc::ioctl(terminal, libc::FIONREAD, &raw mut count) };
    count
}
