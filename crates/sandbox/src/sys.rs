//! The few system calls that the supervisor needs, with safe names.

use std::io;
use std::mem::{self, MaybeUninit};
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};
use std::time::Duration;

/// Turns the result of a system call into an `io::Result`.
pub(crate) fn check(result: libc::c_long) -> io::Result<libc::c_long> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

/// A pair of connected Unix sockets of the given type, closed on exec.
pub(crate) fn socket_pair(kind: libc::c_int) -> io::Result<(OwnedFd, OwnedFd)> {
    let mut pair = [0; 2];
    // SAFETY: `pair` has room for the two descriptors.
    check(unsafe { libc::socketpair(libc::AF_UNIX, kind | libc::SOCK_CLOEXEC, 0, pair.as_mut_ptr()) }.into())?;
    // SAFETY: the call succeeded, so both are open and nobody else owns them.
    Ok(unsafe { (OwnedFd::from_raw_fd(pair[0]), OwnedFd::from_raw_fd(pair[1])) })
}

/// A pipe, closed on exec: the end to read and the end to write.
pub(crate) fn pipe() -> io::Result<(OwnedFd, OwnedFd)> {
    let mut pair = [0; 2];
    // SAFETY: `pair` has room for the two descriptors.
    check(unsafe { libc::pipe2(pair.as_mut_ptr(), libc::O_CLOEXEC) }.into())?;
    // SAFETY: the call succeeded, so both are open and nobody else owns them.
    Ok(unsafe { (OwnedFd::from_raw_fd(pair[0]), OwnedFd::from_raw_fd(pair[1])) })
}

/// Makes reads and writes of `fd` return at once.
pub(crate) fn set_nonblocking(fd: BorrowedFd<'_>) -> io::Result<()> {
    // Of the flags that this call can change, the pipes and sockets of a run have none.
    // SAFETY: a plain flag call on a descriptor that is open.
    check(unsafe { libc::fcntl(fd.as_raw_fd(), libc::F_SETFL, libc::O_NONBLOCK) }.into()).map(drop)
}

/// A file in memory that holds `content` and can no longer be changed, at its beginning.
pub(crate) fn sealed(content: &[u8]) -> io::Result<OwnedFd> {
    // SAFETY: the name is a C string.
    let fd = check(
        unsafe { libc::memfd_create(c"greenroom".as_ptr(), libc::MFD_CLOEXEC | libc::MFD_ALLOW_SEALING) }.into(),
    )?;
    // SAFETY: the call succeeded, so it is open and nobody else owns it.
    let fd = unsafe { OwnedFd::from_raw_fd(fd as RawFd) };
    let mut written = 0;
    while written < content.len() {
        let rest = &content[written..];
        // SAFETY: the buffer is `rest`, as long as it says.
        let count = unsafe { libc::pwrite(fd.as_raw_fd(), rest.as_ptr().cast(), rest.len(), written as libc::off_t) };
        written += check(count as libc::c_long)? as usize;
    }
    let seals = libc::F_SEAL_SHRINK | libc::F_SEAL_GROW | libc::F_SEAL_WRITE | libc::F_SEAL_SEAL;
    // SAFETY: a plain flag call on a descriptor that is open.
    check(unsafe { libc::fcntl(fd.as_raw_fd(), libc::F_ADD_SEALS, seals) }.into())?;
    Ok(fd)
}

/// `/dev/null`, for reading and writing.
pub(crate) fn null() -> io::Result<OwnedFd> {
    Ok(std::fs::OpenOptions::new().read(true).write(true).open("/dev/null")?.into())
}

/// Reads what is there. `None` when there is nothing yet, `Some(0)` at the end.
pub(crate) fn read_now(fd: BorrowedFd<'_>, buffer: &mut [u8]) -> io::Result<Option<usize>> {
    // SAFETY: the buffer is as long as it says.
    let count = unsafe { libc::read(fd.as_raw_fd(), buffer.as_mut_ptr().cast(), buffer.len()) };
    match check(count as libc::c_long) {
        Ok(count) => Ok(Some(count as usize)),
        Err(e) if matches!(e.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => Ok(None),
        Err(e) if e.raw_os_error() == Some(libc::ECONNRESET) => Ok(Some(0)),
        Err(e) => Err(e),
    }
}

/// Writes what fits. `Ok(None)` when nothing fits now; an error also when the other end is closed (never a signal).
pub(crate) fn write_now(fd: BorrowedFd<'_>, data: &[u8]) -> io::Result<Option<usize>> {
    // SAFETY: the buffer is as long as it says.
    let count = unsafe {
        libc::send(fd.as_raw_fd(), data.as_ptr().cast(), data.len(), libc::MSG_NOSIGNAL | libc::MSG_DONTWAIT)
    };
    match check(count as libc::c_long) {
        Ok(count) => Ok(Some(count as usize)),
        Err(e) if matches!(e.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => Ok(None),
        Err(e) => Err(e),
    }
}

/// As many as a buffer of [`Ancillary`] holds beside its header.
const MOST_DESCRIPTORS: usize = 28;

#[repr(C, align(8))]
struct Ancillary([u8; 128]);

/// Sends one message with descriptors over a Unix socket.
pub(crate) fn send_with(socket: BorrowedFd<'_>, data: &[u8], descriptors: &[RawFd]) -> io::Result<()> {
    assert!(descriptors.len() <= MOST_DESCRIPTORS, "a message carries at most {MOST_DESCRIPTORS} descriptors");
    let mut ancillary = Ancillary([0; 128]);
    let mut part = libc::iovec { iov_base: data.as_ptr().cast_mut().cast(), iov_len: data.len() };
    // SAFETY: all zeros is a valid empty message header.
    let mut message: libc::msghdr = unsafe { mem::zeroed() };
    message.msg_iov = &raw mut part;
    message.msg_iovlen = 1;
    if !descriptors.is_empty() {
        let size = mem::size_of_val(descriptors);
        message.msg_control = ancillary.0.as_mut_ptr().cast();
        // SAFETY: the macros compute sizes and stay within `ancillary`, which has room for the most descriptors.
        unsafe {
            message.msg_controllen = libc::CMSG_SPACE(size as u32) as _;
            let header = libc::CMSG_FIRSTHDR(&raw const message);
            (*header).cmsg_level = libc::SOL_SOCKET;
            (*header).cmsg_type = libc::SCM_RIGHTS;
            (*header).cmsg_len = libc::CMSG_LEN(size as u32) as _;
            std::ptr::copy_nonoverlapping(descriptors.as_ptr().cast::<u8>(), libc::CMSG_DATA(header), size);
        }
    }
    loop {
        // SAFETY: the header points at live buffers of the lengths it gives.
        let sent = unsafe { libc::sendmsg(socket.as_raw_fd(), &raw const message, libc::MSG_NOSIGNAL) };
        match check(sent as libc::c_long) {
            Ok(_) => return Ok(()),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

/// Receives one message with its descriptors; its length is 0 when the other end is closed.
pub(crate) fn receive_with(socket: BorrowedFd<'_>, data: &mut [u8]) -> io::Result<(usize, Vec<OwnedFd>)> {
    let mut ancillary = Ancillary([0; 128]);
    let mut part = libc::iovec { iov_base: data.as_mut_ptr().cast(), iov_len: data.len() };
    // SAFETY: all zeros is a valid empty message header.
    let mut message: libc::msghdr = unsafe { mem::zeroed() };
    message.msg_iov = &raw mut part;
    message.msg_iovlen = 1;
    message.msg_control = ancillary.0.as_mut_ptr().cast();
    message.msg_controllen = ancillary.0.len() as _;
    // SAFETY: the header points at live buffers of the lengths it gives.
    let count = unsafe { libc::recvmsg(socket.as_raw_fd(), &raw mut message, libc::MSG_CMSG_CLOEXEC) };
    let count = match check(count as libc::c_long) {
        Ok(count) => count as usize,
        Err(e) if e.raw_os_error() == Some(libc::ECONNRESET) => 0,
        Err(e) => return Err(e),
    };
    let mut received = Vec::new();
    // SAFETY: the kernel filled `ancillary`; the macros walk what it wrote. Each descriptor in it is ours to own.
    unsafe {
        let mut header = libc::CMSG_FIRSTHDR(&raw const message);
        while !header.is_null() {
            if (*header).cmsg_level == libc::SOL_SOCKET && (*header).cmsg_type == libc::SCM_RIGHTS {
                let bytes = (*header).cmsg_len as usize - libc::CMSG_LEN(0) as usize;
                for index in 0..bytes / mem::size_of::<RawFd>() {
                    let fd = libc::CMSG_DATA(header).cast::<RawFd>().add(index).read_unaligned();
                    received.push(OwnedFd::from_raw_fd(fd));
                }
            }
            header = libc::CMSG_NXTHDR(&raw const message, header);
        }
    }
    Ok((count, received))
}

/// Waits until something happens on one of `entries` or the time is over.
pub(crate) fn poll(entries: &mut [libc::pollfd], timeout: Duration) -> io::Result<()> {
    let timeout = libc::timespec { tv_sec: timeout.as_secs() as _, tv_nsec: timeout.subsec_nanos() as _ };
    // SAFETY: the entries and the time outlive the call.
    let result = unsafe { libc::ppoll(entries.as_mut_ptr(), entries.len() as _, &raw const timeout, std::ptr::null()) };
    match check(result.into()) {
        Err(e) if e.kind() == io::ErrorKind::Interrupted => Ok(()),
        other => other.map(drop),
    }
}

/// Whether `fd` has something to read, or is closed at its other end.
pub(crate) fn is_readable(fd: BorrowedFd<'_>) -> bool {
    let mut entry = [libc::pollfd { fd: fd.as_raw_fd(), events: libc::POLLIN, revents: 0 }];
    poll(&mut entry, Duration::ZERO).is_ok() && entry[0].revents != 0
}

/// Whether bytes wait to be read from a socket; its end is none.
pub(crate) fn has_data(socket: BorrowedFd<'_>) -> bool {
    let mut byte = 0_u8;
    // SAFETY: the buffer is one byte, as it says; peeking takes nothing away.
    let count =
        unsafe { libc::recv(socket.as_raw_fd(), (&raw mut byte).cast(), 1, libc::MSG_PEEK | libc::MSG_DONTWAIT) };
    count > 0
}

/// Kills the process behind a pidfd; nothing happens if it is gone.
pub(crate) fn kill(pidfd: BorrowedFd<'_>) {
    // SAFETY: no memory is passed.
    unsafe { libc::syscall(libc::SYS_pidfd_send_signal, pidfd.as_raw_fd(), libc::SIGKILL, 0, 0) };
}

/// Kills the process group `group`; nothing happens if it is gone.
pub(crate) fn kill_group(group: i32) {
    // SAFETY: no memory is passed.
    unsafe { libc::kill(-group, libc::SIGKILL) };
}

/// The CPU time of process `pid`, all threads added; `None` once it is gone.
pub(crate) fn cpu_time(pid: i32) -> Option<Duration> {
    // The clock of a process is named by the complement of its number, shifted; 2 asks for time on a processor.
    let clock = (!pid << 3) | 2;
    let mut time = MaybeUninit::<libc::timespec>::uninit();
    // SAFETY: `time` has room for the answer, which is read only when the call succeeded.
    let time = unsafe {
        if libc::clock_gettime(clock, time.as_mut_ptr()) != 0 {
            return None;
        }
        time.assume_init()
    };
    Some(Duration::new(time.tv_sec as u64, time.tv_nsec as u32))
}

/// Reads which call a listener has reported, with its arguments.
pub(crate) fn reported_call(listener: BorrowedFd<'_>) -> Option<(i64, [u64; 6])> {
    // SAFETY: all zeros is what the kernel asks for.
    let mut notice: libc::seccomp_notif = unsafe { mem::zeroed() };
    // SAFETY: `notice` is what the request fills.
    let result = unsafe { libc::ioctl(listener.as_raw_fd(), libc::SECCOMP_IOCTL_NOTIF_RECV as _, &raw mut notice) };
    (result == 0).then(|| (i64::from(notice.data.nr), notice.data.args))
}
