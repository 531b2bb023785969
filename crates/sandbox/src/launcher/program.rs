//! From the clone to the program: descriptors, files, rights given up, limits, filter.
//!
//! This runs after the fork: system calls only, on memory that was there before.

use std::mem;
use std::os::fd::RawFd;

use super::bundle::{FileEntry, Header};
use super::calls::{CAP_SYS_ADMIN, Failure, errno, leave, set_capabilities, tell, try_call, write_file};
use super::{Kind, Plan, RLIMITS, RULESET, SELF};
use crate::filter::{CONTROL, EXECUTABLE};
use crate::message;
use crate::tier::Tier;

pub(super) struct SetUp<'a> {
    pub(super) plan: &'a Plan,
    pub(super) bundle: *const u8,
    pub(super) header: Header,
    pub(super) argv: *const *const libc::c_char,
    pub(super) env: *const *const libc::c_char,
    pub(super) report: RawFd,
    pub(super) descriptors: [RawFd; 3],
    pub(super) channel: RawFd,
    pub(super) directory: RawFd,
    pub(super) ruleset: RawFd,
    pub(super) failure: Option<Failure>,
}

pub(super) extern "C" fn set_up_child(argument: *mut libc::c_void) -> i32 {
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
