//! Which system calls a boxed program may make, compiled to the kernel's filter language.
//!
//! The default is `EPERM`, not death: numpy and the C library try calls that they can do without. A short list of calls that no honest program
//! tries is reported to the supervisor instead, which ends the run and names the call. The crate `seccompiler` knows two actions a filter and
//! tests call numbers one by one; we need three actions, and a search tree is installed and run in a fraction of the time.

use std::collections::BTreeMap;

/// A descriptor number that only the set-up code holds: the limit of open files is far below, so that it never exists again once closed.
pub(crate) const EXECUTABLE: i32 = 1000;
/// The same for the socket over which the set-up code speaks with the supervisor.
pub(crate) const CONTROL: i32 = 1001;

/// A filter ready to be installed.
pub(crate) type Program = Vec<libc::sock_filter>;

/// What a filter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A candidate's program: one process and its threads.
    Strict,
    /// The same in a child of the warm interpreter, which needs less.
    Warm,
    /// A compiler: many programs.
    Compiler,
}

/// Compiles the filter for `purpose`. Only a box with a root and process numbers of its own may send signals and change the attributes of files, since
/// then they stay inside.
pub(crate) fn program(purpose: Purpose, own_root: bool) -> Program {
    let mut rules = BTreeMap::new();
    for &(number, _) in ALLOWED {
        rules.insert(number as u32, Rule::Allow);
    }
    #[cfg(target_arch = "x86_64")]
    for &(number, _) in ALLOWED_OLD {
        rules.insert(number as u32, Rule::Allow);
    }
    for &(number, _) in FORBIDDEN.iter().chain(FORBIDDEN_OLD) {
        rules.insert(number as u32, Rule::Report);
    }
    rules.insert(libc::SYS_clone3 as u32, Rule::Fail(libc::ENOSYS));
    for &(number, _) in ATTRIBUTES {
        rules.insert(number as u32, Rule::Fail(libc::EOPNOTSUPP));
    }
    rules.insert(
        libc::SYS_ioctl as u32,
        Rule::AllowOnly { argument: 1, values: IOCTLS, otherwise: Action::Fail(libc::ENOTTY) },
    );
    let fcntls = if purpose == Purpose::Compiler { FCNTLS_COMPILER } else { FCNTLS };
    rules.insert(
        libc::SYS_fcntl as u32,
        Rule::AllowOnly { argument: 1, values: fcntls, otherwise: Action::Fail(libc::EPERM) },
    );
    if own_root || purpose == Purpose::Compiler {
        for &(number, _) in ALLOWED_PRIVATELY.iter().chain(ALLOWED_PRIVATELY_OLD) {
            rules.insert(number as u32, Rule::Allow);
        }
    }
    rules.insert(
        libc::SYS_prctl as u32,
        Rule::AllowOnly { argument: 0, values: PRCTLS, otherwise: Action::Fail(libc::EPERM) },
    );
    for number in [libc::SYS_prlimit64, libc::SYS_sched_getaffinity] {
        // Its own limits only, written as process 0. The C library asks for affinity by thread number, so that one is open where numbers are its own.
        let rule = Rule::AllowOnly { argument: 0, values: &[0], otherwise: Action::Fail(libc::EPERM) };
        rules.insert(number as u32, if number == libc::SYS_sched_getaffinity { Rule::Allow } else { rule });
    }
    if purpose != Purpose::Compiler && !own_root {
        hide_the_host(&mut rules, purpose);
    }
    // A pair of connected sockets, as event loops wake themselves. Datagrams could be sent to any path, so they need an address to be refused.
    rules.insert(libc::SYS_socketpair as u32, Rule::StreamPair);
    rules.insert(
        libc::SYS_sendto as u32,
        Rule::AllowOnly { argument: 5, values: &[0], otherwise: Action::Fail(libc::EPERM) },
    );
    // Two boxes that map the same library could wake each other through it. To join a thread the C library waits where others could wake it; it
    // asks again when it is told to, and Python joins only threads that are about to end.
    let futex = if purpose == Purpose::Warm { Rule::PrivateFutex } else { Rule::PrivateWake };
    rules.insert(libc::SYS_futex as u32, futex);
    // The kernel would wake words of such a list at the end of a thread.
    rules.insert(libc::SYS_set_robust_list as u32, Rule::Fail(libc::ENOSYS));
    for number in [libc::SYS_sendmsg, libc::SYS_recvmsg] {
        let rule = Rule::AllowOnly { argument: 0, values: &[CONTROL as u32], otherwise: Action::Fail(libc::EPERM) };
        rules.insert(number as u32, rule);
    }
    // Network addresses are reported. The C library looks for name services over Unix sockets, and does without.
    let family = Rule::ReportUnless { argument: 0, value: libc::AF_UNIX as u32, otherwise: Action::Fail(libc::EPERM) };
    rules.insert(libc::SYS_socket as u32, family);
    rules.insert(libc::SYS_clone as u32, Rule::Thread { otherwise: Action::Report });
    if purpose != Purpose::Compiler {
        rules.insert(libc::SYS_execveat as u32, Rule::ExecuteOnce);
    } else {
        for &(number, _) in ALLOWED_COMPILER {
            rules.insert(number as u32, Rule::Allow);
        }
        #[cfg(target_arch = "x86_64")]
        for number in [libc::SYS_fork, libc::SYS_vfork] {
            rules.insert(number as u32, Rule::Allow);
        }
        rules.insert(libc::SYS_clone as u32, Rule::NoNamespace);
        if own_root {
            rules.insert(libc::SYS_kill as u32, Rule::Allow);
        }
    }
    // A process that is number 1 of its namespace survives the signals that it sends itself, so the supervisor is told and ends it by their name.
    let otherwise = if own_root { Action::Allow } else { Action::Fail(libc::EPERM) };
    rules.insert(libc::SYS_tgkill as u32, Rule::ReportOnly { argument: 2, values: DEADLY, otherwise });
    rules.insert(libc::SYS_tkill as u32, Rule::ReportOnly { argument: 1, values: DEADLY, otherwise });
    compile(&rules, Action::Fail(libc::EPERM))
}

/// Refuses what tells of the host and its processes where no namespace hides them.
fn hide_the_host(rules: &mut BTreeMap<u32, Rule>, purpose: Purpose) {
    // Node ends itself when it cannot ask; so the call succeeds there, and writes nothing.
    let refusal = if purpose == Purpose::Warm { libc::EPERM } else { 0 };
    rules.insert(libc::SYS_uname as u32, Rule::Fail(refusal));
    let own = |otherwise| Rule::AllowOnly { argument: 0, values: &[0], otherwise: Action::Fail(otherwise) };
    for number in [libc::SYS_getsid, libc::SYS_getpgid] {
        rules.insert(number as u32, own(libc::EPERM));
    }
    // Without this call the C library goes on as on a kernel that has no affinity.
    rules.insert(libc::SYS_sched_getaffinity as u32, own(libc::ENOSYS));
    // Numbers below 0 name the clocks of other processes.
    for number in [libc::SYS_clock_gettime, libc::SYS_clock_getres, libc::SYS_clock_nanosleep, libc::SYS_timerfd_create]
    {
        let rule = Rule::AllowOnly { argument: 0, values: CLOCKS, otherwise: Action::Fail(libc::EINVAL) };
        rules.insert(number as u32, rule);
    }
}

/// What a call that was reported means.
pub(crate) enum Reported {
    /// The program ended itself by this signal.
    Raised(i32),
    /// The program called what no honest program calls; its name.
    Forbidden(String),
}

/// Says what the report of the call `number` means.
pub(crate) fn reported(number: i64, arguments: [u64; 6]) -> Reported {
    if number == libc::SYS_tgkill {
        return Reported::Raised(arguments[2] as i32);
    }
    if number == libc::SYS_tkill {
        return Reported::Raised(arguments[1] as i32);
    }
    let name = FORBIDDEN.iter().chain(FORBIDDEN_OLD).find(|(known, _)| *known == number);
    Reported::Forbidden(name.map_or_else(
        || match number {
            libc::SYS_clone => "clone".to_owned(),
            libc::SYS_socket => "socket".to_owned(),
            _ => format!("system call {number}"),
        },
        |(_, name)| (*name).to_owned(),
    ))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Allow,
    Fail(i32),
    Report,
    Kill,
}

/// Rules test the low 32 bits of an argument where the kernel reads no more than those.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    Allow,
    Fail(i32),
    Report,
    AllowOnly {
        argument: u32,
        values: &'static [u32],
        otherwise: Action,
    },
    ReportOnly {
        argument: u32,
        values: &'static [u32],
        otherwise: Action,
    },
    ReportUnless {
        argument: u32,
        value: u32,
        otherwise: Action,
    },
    /// A pair of connected Unix sockets.
    StreamPair,
    /// Waiting for threads of the same process, and waking them.
    PrivateFutex,
    /// Waiting, and waking of threads of the same process.
    PrivateWake,
    /// A new thread of the same process, in the same namespaces.
    Thread {
        otherwise: Action,
    },
    /// A new process or thread in the same namespaces.
    NoNamespace,
    /// The one start of the program that the set-up code opened.
    ExecuteOnce,
}

macro_rules! calls {
    ($($name:ident)*) => { &[$((libc::$name, calls!(@name $name))),*] };
    (@name $name:ident) => { match stringify!($name).split_at(4) { (_, name) => name } };
}

type Calls = &'static [(i64, &'static str)];

// Not timer_create: its timers are kept in the kernel, and counted for the user as a whole, so that a neighbor would go without.
static ALLOWED: Calls = calls! {
    SYS_read SYS_write SYS_readv SYS_writev SYS_pread64 SYS_pwrite64 SYS_preadv SYS_pwritev SYS_preadv2 SYS_pwritev2
    SYS_close SYS_close_range SYS_lseek SYS_dup SYS_dup3 SYS_pipe2 SYS_eventfd2
    SYS_fstat SYS_newfstatat SYS_statx SYS_fstatfs SYS_statfs SYS_getdents64 SYS_getcwd SYS_chdir SYS_fchdir
    SYS_openat SYS_faccessat SYS_faccessat2 SYS_readlinkat SYS_mkdirat SYS_unlinkat SYS_renameat2 SYS_linkat SYS_symlinkat
    SYS_ftruncate SYS_fallocate SYS_fsync SYS_fdatasync SYS_fadvise64 SYS_copy_file_range SYS_sendfile SYS_umask
    SYS_mmap SYS_mprotect SYS_munmap SYS_mremap SYS_brk SYS_madvise SYS_mincore SYS_msync
    SYS_rt_sigaction SYS_rt_sigprocmask SYS_rt_sigreturn SYS_rt_sigpending SYS_rt_sigtimedwait SYS_rt_sigsuspend SYS_sigaltstack
    SYS_ppoll SYS_pselect6 SYS_epoll_create1 SYS_epoll_ctl SYS_epoll_pwait SYS_epoll_pwait2
    SYS_nanosleep SYS_clock_nanosleep SYS_clock_gettime SYS_clock_getres SYS_gettimeofday SYS_times
    SYS_getitimer SYS_setitimer SYS_timerfd_create SYS_timerfd_settime SYS_timerfd_gettime
    SYS_getpid SYS_gettid SYS_getppid SYS_getuid SYS_geteuid SYS_getgid SYS_getegid SYS_getresuid SYS_getresgid SYS_getgroups
    SYS_getpgid SYS_getsid SYS_getrusage SYS_getrlimit SYS_setrlimit SYS_sysinfo SYS_uname SYS_getcpu SYS_getrandom
    SYS_rseq SYS_set_tid_address SYS_membarrier SYS_sched_yield
    SYS_exit SYS_exit_group SYS_restart_syscall
    SYS_recvfrom SYS_shutdown SYS_getsockopt SYS_getsockname SYS_getpeername
};

#[cfg(target_arch = "x86_64")]
static ALLOWED_OLD: Calls = calls! {
    SYS_open SYS_creat SYS_stat SYS_lstat SYS_access SYS_readlink SYS_mkdir SYS_rmdir SYS_unlink SYS_rename SYS_link SYS_symlink
    SYS_dup2 SYS_pipe SYS_poll SYS_select SYS_epoll_create SYS_epoll_wait SYS_time SYS_alarm SYS_getpgrp SYS_getdents
    SYS_arch_prctl SYS_renameat SYS_pause SYS_eventfd
};

/// These change files that Landlock would let nobody write, so they need a private root.
static ALLOWED_PRIVATELY: Calls = calls! { SYS_truncate SYS_fchmod SYS_fchmodat SYS_fchmodat2 SYS_utimensat };
#[cfg(target_arch = "x86_64")]
static ALLOWED_PRIVATELY_OLD: Calls = calls! { SYS_chmod SYS_futimesat SYS_utimes SYS_utime };
#[cfg(not(target_arch = "x86_64"))]
static ALLOWED_PRIVATELY_OLD: Calls = &[];

static ALLOWED_COMPILER: Calls = calls! {
    SYS_flock SYS_futex SYS_execve SYS_execveat SYS_wait4 SYS_waitid SYS_fchown SYS_fchownat SYS_getpriority SYS_sched_getparam SYS_sched_getscheduler
};

/// Programs that copy or list files ask for extended attributes, and expect that a file system may have none.
static ATTRIBUTES: Calls = calls! {
    SYS_getxattr SYS_lgetxattr SYS_fgetxattr SYS_listxattr SYS_llistxattr SYS_flistxattr SYS_setxattr SYS_lsetxattr SYS_fsetxattr
};

/// No honest program calls these, so trying is enough to end the run.
static FORBIDDEN: Calls = calls! {
    SYS_execve SYS_execveat SYS_ptrace SYS_process_vm_readv SYS_process_vm_writev SYS_pidfd_open SYS_pidfd_getfd SYS_pidfd_send_signal
    SYS_mount SYS_umount2 SYS_pivot_root SYS_chroot SYS_open_tree SYS_move_mount SYS_fsopen SYS_fsconfig SYS_fsmount SYS_fspick
    SYS_mount_setattr SYS_setns SYS_unshare SYS_bpf SYS_perf_event_open SYS_userfaultfd SYS_keyctl SYS_add_key SYS_request_key
    SYS_kexec_load SYS_init_module SYS_finit_module SYS_delete_module SYS_reboot SYS_swapon SYS_swapoff SYS_acct SYS_quotactl
    SYS_open_by_handle_at SYS_settimeofday SYS_clock_settime SYS_sethostname SYS_setdomainname SYS_syslog
    SYS_setuid SYS_setgid SYS_setresuid SYS_setresgid SYS_setreuid SYS_setregid SYS_setgroups SYS_capset
};

#[cfg(target_arch = "x86_64")]
static FORBIDDEN_OLD: Calls = calls! { SYS_fork SYS_vfork SYS_iopl SYS_ioperm SYS_modify_ldt SYS_kexec_file_load };
#[cfg(not(target_arch = "x86_64"))]
static FORBIDDEN_OLD: Calls = &[];

// Terminal queries, close-on-exec, the number of bytes to read, non-blocking mode.
static IOCTLS: &[u32] = &[
    libc::TCGETS as u32,
    libc::TIOCGWINSZ as u32,
    libc::FIOCLEX as u32,
    libc::FIONCLEX as u32,
    libc::FIONREAD as u32,
    libc::FIONBIO as u32,
];

// Not F_SETOWN and F_SETSIG (signals to others), F_SETPIPE_SZ (kernel memory), nor locks: two boxes could talk by locking a file that both read.
static FCNTLS: &[u32] = &[
    libc::F_DUPFD as u32,
    libc::F_GETFD as u32,
    libc::F_SETFD as u32,
    libc::F_GETFL as u32,
    libc::F_SETFL as u32,
    libc::F_DUPFD_CLOEXEC as u32,
    libc::F_GETPIPE_SZ as u32,
];
static FCNTLS_COMPILER: &[u32] = &[
    libc::F_DUPFD as u32,
    libc::F_GETFD as u32,
    libc::F_SETFD as u32,
    libc::F_GETFL as u32,
    libc::F_SETFL as u32,
    libc::F_GETLK as u32,
    libc::F_SETLK as u32,
    libc::F_SETLKW as u32,
    libc::F_DUPFD_CLOEXEC as u32,
];

// The clocks of the machine, and those of the calling process and thread, which are written with a process number of 0.
static CLOCKS: &[u32] = &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, !0 << 3 | 2, !0 << 3 | 6];

// What a program sends itself to die, not to be woken.
static DEADLY: &[u32] = &[
    libc::SIGABRT as u32,
    libc::SIGKILL as u32,
    libc::SIGSEGV as u32,
    libc::SIGBUS as u32,
    libc::SIGFPE as u32,
    libc::SIGILL as u32,
    libc::SIGTRAP as u32,
    libc::SIGSYS as u32,
];

// The name of a thread and of a mapping.
static PRCTLS: &[u32] = &[libc::PR_SET_NAME as u32, libc::PR_GET_NAME as u32, 0x5356_4d41];

const NAMESPACES: u32 = (libc::CLONE_NEWNS
    | libc::CLONE_NEWCGROUP
    | libc::CLONE_NEWUTS
    | libc::CLONE_NEWIPC
    | libc::CLONE_NEWUSER
    | libc::CLONE_NEWPID
    | libc::CLONE_NEWNET) as u32
    | 0x80;

#[cfg(target_arch = "x86_64")]
const ARCHITECTURE: u32 = 0xc000_003e;
#[cfg(target_arch = "aarch64")]
const ARCHITECTURE: u32 = 0xc000_00b7;
#[cfg(target_arch = "riscv64")]
const ARCHITECTURE: u32 = 0xc000_00f3;
/// The bit that marks the x32 calling convention, which shares the architecture with x86-64.
const X32: u32 = 0x4000_0000;

const LOAD: u16 = (libc::BPF_LD | libc::BPF_W | libc::BPF_ABS) as u16;
const EQUAL: u16 = (libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K) as u16;
const AT_LEAST: u16 = (libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K) as u16;
const ANY_BIT: u16 = (libc::BPF_JMP | libc::BPF_JSET | libc::BPF_K) as u16;
const AND: u16 = (libc::BPF_ALU | libc::BPF_AND | libc::BPF_K) as u16;
const JUMP: u16 = (libc::BPF_JMP | libc::BPF_JA) as u16;
const RETURN: u16 = (libc::BPF_RET | libc::BPF_K) as u16;

fn compile(rules: &BTreeMap<u32, Rule>, default: Action) -> Program {
    // Neighbouring numbers with one rule are one range: (first number, rule), up to the next range.
    let mut ranges: Vec<(u32, Rule)> = vec![(0, as_rule(default))];
    for (&number, &rule) in rules {
        push_range(&mut ranges, number, rule);
        if !rules.contains_key(&(number + 1)) {
            push_range(&mut ranges, number + 1, as_rule(default));
        }
    }
    let mut program = vec![
        statement(LOAD, 4),
        jump(EQUAL, ARCHITECTURE, 1, 0),
        statement(RETURN, code(Action::Kill)),
        statement(LOAD, 0),
    ];
    if cfg!(target_arch = "x86_64") {
        program.extend([jump(AT_LEAST, X32, 0, 1), statement(RETURN, code(Action::Kill))]);
    }
    program.extend(search(&ranges));
    program
}

fn push_range(ranges: &mut Vec<(u32, Rule)>, first: u32, rule: Rule) {
    match ranges.last_mut() {
        Some(last) if last.0 == first => last.1 = rule,
        Some(last) if last.1 == rule => {}
        _ => ranges.push((first, rule)),
    }
}

/// A binary search over the ranges, whose leaves are the rules.
fn search(ranges: &[(u32, Rule)]) -> Program {
    if let [(_, rule)] = ranges {
        return leaf(*rule);
    }
    let (low, high) = ranges.split_at(ranges.len() / 2);
    let (low, middle, high) = (search(low), high[0].0, search(high));
    let mut program = match u8::try_from(low.len()) {
        Ok(distance) => vec![jump(AT_LEAST, middle, distance, 0)],
        Err(_) => vec![jump(AT_LEAST, middle, 0, 1), statement(JUMP, low.len() as u32)],
    };
    program.extend(low);
    program.extend(high);
    program
}

fn leaf(rule: Rule) -> Program {
    let end = |action| statement(RETURN, code(action));
    match rule {
        Rule::Allow => vec![end(Action::Allow)],
        Rule::Fail(errno) => vec![end(Action::Fail(errno))],
        Rule::Report => vec![end(Action::Report)],
        Rule::AllowOnly { argument, values, otherwise } => choice(argument, values, Action::Allow, otherwise),
        Rule::ReportOnly { argument, values, otherwise } => choice(argument, values, Action::Report, otherwise),
        Rule::ReportUnless { argument, value, otherwise } => {
            vec![argument_low(argument), jump(EQUAL, value, 1, 0), end(Action::Report), end(otherwise)]
        }
        Rule::StreamPair => vec![
            argument_low(0),
            jump(EQUAL, libc::AF_UNIX as u32, 0, 4),
            argument_low(1),
            statement(AND, 0xf),
            jump(EQUAL, libc::SOCK_STREAM as u32, 2, 0),
            jump(EQUAL, libc::SOCK_SEQPACKET as u32, 1, 0),
            end(Action::Fail(libc::EPERM)),
            end(Action::Allow),
        ],
        Rule::PrivateFutex => vec![
            argument_low(1),
            jump(ANY_BIT, libc::FUTEX_PRIVATE_FLAG as u32, 1, 0),
            end(Action::Fail(libc::EAGAIN)),
            end(Action::Allow),
        ],
        Rule::PrivateWake => vec![
            argument_low(1),
            jump(ANY_BIT, libc::FUTEX_PRIVATE_FLAG as u32, 4, 0),
            statement(AND, !(libc::FUTEX_CLOCK_REALTIME as u32)),
            jump(EQUAL, libc::FUTEX_WAIT as u32, 2, 0),
            jump(EQUAL, libc::FUTEX_WAIT_BITSET as u32, 1, 0),
            end(Action::Fail(libc::EPERM)),
            end(Action::Allow),
        ],
        Rule::Thread { otherwise } => vec![
            argument_low(0),
            jump(ANY_BIT, NAMESPACES, 1, 0),
            jump(ANY_BIT, libc::CLONE_THREAD as u32, 1, 0),
            end(otherwise),
            end(Action::Allow),
        ],
        Rule::NoNamespace => {
            vec![argument_low(0), jump(ANY_BIT, NAMESPACES, 0, 1), end(Action::Report), end(Action::Allow)]
        }
        Rule::ExecuteOnce => vec![
            argument_low(0),
            jump(EQUAL, EXECUTABLE as u32, 0, 3),
            argument_low(4),
            jump(EQUAL, libc::AT_EMPTY_PATH as u32, 0, 1),
            end(Action::Allow),
            end(Action::Report),
        ],
    }
}

/// One action when the argument is one of `values`, another when it is not.
fn choice(argument: u32, values: &[u32], listed: Action, otherwise: Action) -> Program {
    let mut program = vec![argument_low(argument)];
    for (index, value) in values.iter().enumerate() {
        program.push(jump(EQUAL, *value, (values.len() - index) as u8, 0));
    }
    program.extend([statement(RETURN, code(otherwise)), statement(RETURN, code(listed))]);
    program
}

fn as_rule(action: Action) -> Rule {
    match action {
        Action::Allow => Rule::Allow,
        Action::Fail(errno) => Rule::Fail(errno),
        Action::Report | Action::Kill => Rule::Report,
    }
}

fn code(action: Action) -> u32 {
    match action {
        Action::Allow => libc::SECCOMP_RET_ALLOW,
        Action::Fail(errno) => libc::SECCOMP_RET_ERRNO | errno as u32,
        Action::Report => libc::SECCOMP_RET_USER_NOTIF,
        Action::Kill => libc::SECCOMP_RET_KILL_PROCESS,
    }
}

fn argument_low(argument: u32) -> libc::sock_filter {
    let low = if cfg!(target_endian = "little") { 0 } else { 4 };
    statement(LOAD, 16 + 8 * argument + low)
}

const fn statement(code: u16, k: u32) -> libc::sock_filter {
    libc::sock_filter { code, jt: 0, jf: 0, k }
}

const fn jump(code: u16, k: u32, jt: u8, jf: u8) -> libc::sock_filter {
    libc::sock_filter { code, jt, jf, k }
}
