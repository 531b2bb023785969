//! The system calls that the launcher makes, with their failures as values.
//!
//! This runs after the fork: system calls only, on memory that was there before.

use std::mem;
use std::os::fd::RawFd;

use crate::filter::CONTROL;
use crate::message;

pub(super) const CAP_SYS_ADMIN: u32 = 21;

/// A failed step: its number in [`message::STEPS`] and the error number.
pub(super) type Failure = (message::Step, i32);

pub(super) fn try_call(step: message::Step, result: libc::c_long) -> Result<libc::c_long, Failure> {
    if result < 0 { Err((step, errno())) } else { Ok(result) }
}

pub(super) fn errno() -> i32 {
    // SAFETY: the C library's own location of the error number.
    unsafe { *libc::__errno_location() }
}

/// Leaves at once.
pub(super) fn leave(code: i32) -> ! {
    // SAFETY: ends the process; nothing runs after it.
    unsafe { libc::_exit(code) }
}

pub(super) fn set_capabilities(held: u64, inheritable: u64) -> libc::c_long {
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

/// # Safety
/// `name` is a C string.
pub(super) unsafe fn write_file(
    name: *const libc::c_char,
    content: &[u8],
    mode: u32,
    step: message::Step,
) -> Result<(), Failure> {
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

pub(super) fn tell(socket: RawFd, kind: u8, numbers: [i64; 3], descriptor: Option<RawFd>) {
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
pub(super) fn receive(length: &mut [u8; 8], received: &mut [RawFd; 12]) -> Option<usize> {
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
