//! What the launcher and the warm interpreter tell the supervisor: a kind, three numbers, at most one descriptor.

use std::io;
use std::os::fd::{BorrowedFd, OwnedFd};

use crate::{launcher, sys};

/// The length of a message without text.
const LENGTH: usize = 32;

/// One message.
#[derive(Debug)]
pub(crate) enum Message {
    /// The sender stands ready; a text of its own may follow.
    Ready(String),
    /// A program runs, with this process number.
    Started { process: i32, pidfd: OwnedFd },
    /// The listener that reports forbidden calls of the program.
    Listener(OwnedFd),
    /// The program ended: the status of `wait`, CPU microseconds, the largest resident set in KiB.
    Ended { status: i32, cpu_us: u64, resident_kib: u64 },
    /// A step of the set-up failed.
    Failed { step: &'static str, source: io::Error },
}

macro_rules! steps {
    ($($name:ident $text:literal)*) => {
        /// A step of setting up a box.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Step { $($name),* }
        /// What each step is, in the order of [`Step`].
        pub(crate) const STEPS: &[&str] = &[$($text),*];
    };
}

steps! {
    Descriptors "arrange descriptors"
    NoNewPrivileges "set no_new_privs"
    Proc "open /proc"
    MountNamespace "make a mount namespace"
    UserNamespace "make user, network and other namespaces"
    UserMap "map the user"
    User "become an unprivileged user"
    PrivateRoot "build a private root"
    Bind "show a directory in the box"
    Pivot "enter the private root"
    Landlock "restrict files (Landlock)"
    Subreaper "adopt orphans"
    Directory "change the directory"
    Clone "start a process in namespaces of its own"
    DeathSignal "tie the box to its supervisor"
    RunDirectory "mount the directory of the run"
    Files "place the files"
    Capabilities "drop capabilities"
    Limit "set a limit"
    Seccomp "restrict system calls (seccomp)"
    Execute "execute the program"
}

/// The bytes of a message.
pub(crate) fn encode(kind: u8, numbers: [i64; 3]) -> [u8; LENGTH] {
    let mut data = [0; LENGTH];
    data[0] = kind;
    for (index, number) in numbers.iter().enumerate() {
        data[8 + 8 * index..16 + 8 * index].copy_from_slice(&number.to_le_bytes());
    }
    data
}

/// Waits for the next message; `None` when the sender is gone.
pub(crate) fn receive(socket: BorrowedFd<'_>) -> io::Result<Option<Message>> {
    let mut data = [0; 4096];
    let (length, descriptors) = loop {
        match sys::receive_with(socket, &mut data) {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            other => break other?,
        }
    };
    if length == 0 {
        return Ok(None);
    }
    let number = |index: usize| {
        let bytes = data[8 + 8 * index..16 + 8 * index].try_into().unwrap_or_default();
        i64::from_le_bytes(bytes)
    };
    let descriptor = descriptors.into_iter().next();
    let bad = || io::Error::new(io::ErrorKind::InvalidData, "a message of an unknown kind");
    Ok(Some(match (data[0], descriptor) {
        (b'R', _) => Message::Ready(String::from_utf8_lossy(&data[LENGTH.min(length)..length]).into_owned()),
        (b'P', Some(pidfd)) => Message::Started { process: number(0) as i32, pidfd },
        (b'L', Some(listener)) => Message::Listener(listener),
        (b'X', _) => Message::Ended {
            status: number(0) as i32,
            cpu_us: number(1).max(0) as u64,
            resident_kib: number(2).max(0) as u64,
        },
        (b'F', _) => {
            let step = usize::try_from(number(0)).ok().and_then(|step| STEPS.get(step));
            Message::Failed {
                step: step.copied().unwrap_or("start the interpreter"),
                source: launcher::from_errno(number(1)),
            }
        }
        _ => return Err(bad()),
    }))
}
