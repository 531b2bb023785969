//! Entering the outer namespaces and building the private root, once in the life of a launcher.
//!
//! This runs after the fork: system calls only, on memory that was there before.

use std::ffi::CStr;
use std::os::fd::{AsRawFd, RawFd};
use std::{mem, ptr};

use super::calls::{CAP_SYS_ADMIN, Failure, errno, set_capabilities, try_call, write_file};
use super::{MOST_BINDS, NOBODY, Plan, RULESET, SELF};
use crate::filter::CONTROL;
use crate::message;
use crate::tier::Tier;

/// Reserved for `/dev/null` in the launcher, so that descriptors of requests never stand where a program expects its own.
const RESERVED: i32 = 10;

/// The list of libraries, as it is called inside.
const LIBRARIES: &CStr = c"/etc/ld.so.cache";

/// Closes what is not ours, and enters the namespaces of the tier.
pub(super) fn settle(plan: &Plan, control: RawFd) -> Result<(), Failure> {
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
                    allow_in_private_root()?;
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

fn put(directory: RawFd, name: &CStr, text: &[u8], step: message::Step) -> Result<(), Failure> {
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

/// Adds to the ruleset what could not be named before the private root stood: the directory of the runs, and the copy of the list of libraries, without
/// which every program searches for its own. The directory is the parent of the mount point, because Landlock looks at the directories above a mount point
/// and never at the mount point itself.
fn allow_in_private_root() -> Result<(), Failure> {
    allow(c"/box", crate::landlock::write_access_bits())?;
    match allow(LIBRARIES, crate::landlock::READ_FILE) {
        // Not every system has the list.
        Err((_, libc::ENOENT)) => Ok(()),
        other => other,
    }
}

fn allow(path: &CStr, access: u64) -> Result<(), Failure> {
    use message::Step::Landlock;
    // SAFETY: the structure of the rule is the kernel's packed one, and lives here.
    unsafe {
        let place = try_call(Landlock, libc::open(path.as_ptr(), libc::O_PATH | libc::O_CLOEXEC).into())? as i32;
        let rule = PathRule { access, place };
        let kind = 1; // LANDLOCK_RULE_PATH_BENEATH
        let result = libc::syscall(libc::SYS_landlock_add_rule, RULESET, kind, &raw const rule, 0);
        libc::close(place);
        try_call(Landlock, result).map(drop)
    }
}

#[repr(C, packed)]
struct PathRule {
    access: u64,
    place: i32,
}
