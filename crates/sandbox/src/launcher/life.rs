//! The launcher as a process: it waits for requests, starts a program for each, and reaps what ended.
//!
//! This runs after the fork: system calls only, on memory that was there before.

use std::os::fd::RawFd;
use std::{mem, ptr};

use super::bundle::Header;
use super::calls::{errno, leave, receive, tell};
use super::namespaces::settle;
use super::program::{SetUp, set_up_child};
use super::{Kind, MOST_CHILDREN, MOST_WORDS, Plan, RULESET};
use crate::filter::CONTROL;
use crate::message;
use crate::tier::Tier;

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

pub(super) extern "C" fn live(plan: &Plan, control: RawFd) -> ! {
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
