//! Watches one run from outside: passes frames, cuts output, keeps time and memory, and says exactly how the run ended.
//!
//! It reads pipes, sockets, process clocks and the host's own /proc, never a path that the box controls, and believes nothing that comes out of
//! the box.

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

use crate::error::SandboxError;
use crate::filter::{self, Reported};
use crate::limits::Limits;
use crate::memory;
use crate::message::{self, Message};
use crate::run::{Event, Exit, Reply, Run, Usage};
use crate::sys;

/// The largest body of a frame.
pub(crate) const LARGEST_FRAME: usize = 64 << 20;
/// How often the clocks and the memory of a run are looked at.
const TICK: Duration = Duration::from_millis(5);
/// How long a box may take to begin, and to be gone after it was killed.
const PATIENCE: Duration = Duration::from_secs(20);

/// The supervisor's ends of a run.
pub(crate) struct Watched<'a> {
    /// Where the launcher or the interpreter tells what becomes of the run.
    pub(crate) report: BorrowedFd<'a>,
    pub(crate) stdout: OwnedFd,
    pub(crate) stderr: OwnedFd,
    pub(crate) channel: Channel,
    /// The process that stands ready, if it is known already.
    pub(crate) standby: Standby,
    /// Whether a run that its caller finishes may be left to die unwatched; the end of it is then told later.
    pub(crate) may_leave: bool,
    /// Memory that the process held before the run, which does not count.
    pub(crate) memory_before: u64,
    /// Whether the run may have more than one process.
    pub(crate) many: bool,
    /// Whether the process is number 1 of a namespace of its own, so that its end is the end of all.
    pub(crate) own_processes: bool,
}

/// What descriptor 3 of the program is.
pub(crate) enum Channel {
    /// A socket for frames.
    Frames(OwnedFd),
    /// The end of a pipe with the artifact, and how large that may be.
    Artifact(OwnedFd, usize),
}

/// What is known of a process that stands ready in its box.
#[derive(Debug, Default)]
pub(crate) struct Standby {
    pub(crate) process: Option<Process>,
    pub(crate) listener: Option<OwnedFd>,
    /// Whether the end of the process before it has yet to be told.
    pub(crate) predecessor: bool,
}

/// A process in a box.
#[derive(Debug)]
pub(crate) struct Process {
    pub(crate) number: i32,
    pub(crate) pidfd: OwnedFd,
}

impl Standby {
    /// Whether the next run can begin at once.
    pub(crate) fn is_ready(&self) -> bool {
        self.process.is_some() && self.listener.is_some() && !self.predecessor
    }

    /// Takes note of a message; gives back one that is about the run itself.
    pub(crate) fn note(&mut self, message: Message) -> Option<Message> {
        match message {
            Message::Started { process, pidfd } => self.process = Some(Process { number: process, pidfd }),
            Message::Listener(listener) => self.listener = Some(listener),
            Message::Ended { .. } if self.predecessor => self.predecessor = false,
            other => return Some(other),
        }
        None
    }
}

/// Watches the run to its end. `frames` are sent at once. Also says whether the end of the process has yet to be told.
pub(crate) fn supervise(
    watched: Watched<'_>,
    frames: &[Vec<u8>],
    limits: &Limits,
    talk: &mut dyn FnMut(Event<'_>) -> Reply,
) -> Result<(Run, bool), SandboxError> {
    let now = Instant::now();
    let (channel, artifact, most) = match watched.channel {
        Channel::Frames(socket) => (Some(socket), None, 0),
        Channel::Artifact(pipe, most) => (None, Some(pipe), most),
    };
    for fd in [&channel, &artifact].into_iter().flatten().chain([&watched.stdout, &watched.stderr]) {
        sys::set_nonblocking(fd.as_fd()).map_err(SandboxError::system("set up a pipe"))?;
    }
    let mut state = State {
        report: watched.report,
        standby: watched.standby,
        may_leave: watched.may_leave,
        channel,
        artifact_pipe: artifact,
        stdout: Some(watched.stdout),
        stderr: Some(watched.stderr),
        many: watched.many,
        own_processes: watched.own_processes,
        memory_before: watched.memory_before,
        own_memory: 0,
        files_held: 0,
        most_artifact: most,
        limits,
        begun: now,
        budget: Budget { cpu: limits.cpu, idle: limits.idle, cpu_at: Duration::ZERO },
        family: memory::Family::default(),
        idle: Duration::ZERO,
        looked: Look { at: now, working: Duration::ZERO },
        usage: Usage::default(),
        decided: None,
        ended: None,
        left: false,
        incoming: Vec::new(),
        outgoing: Outgoing::default(),
        out: Vec::new(),
        err: Vec::new(),
        artifact: Vec::new(),
        buffer: vec![0; 65536],
    };
    for frame in frames {
        state.outgoing.push(frame);
    }
    let run = state.watch(talk)?;
    Ok((run, state.left))
}

struct State<'a> {
    report: BorrowedFd<'a>,
    standby: Standby,
    may_leave: bool,
    channel: Option<OwnedFd>,
    artifact_pipe: Option<OwnedFd>,
    stdout: Option<OwnedFd>,
    stderr: Option<OwnedFd>,
    many: bool,
    own_processes: bool,
    memory_before: u64,
    /// What the run held of its own at the last look.
    own_memory: u64,
    /// The most pages of files that were seen mapped.
    files_held: u64,
    most_artifact: usize,
    limits: &'a Limits,
    begun: Instant,
    budget: Budget,
    family: memory::Family,
    /// Idle time since the budget was set.
    idle: Duration,
    looked: Look,
    usage: Usage,
    /// How the run ended, when it was the supervisor who ended it.
    decided: Option<(Exit, Instant)>,
    ended: Option<Ended>,
    /// Whether the end of the process has yet to be told.
    left: bool,
    incoming: Vec<u8>,
    outgoing: Outgoing,
    out: Vec<u8>,
    err: Vec<u8>,
    artifact: Vec<u8>,
    /// Where all that is read arrives first.
    buffer: Vec<u8>,
}

/// What may be used from a point in time on.
struct Budget {
    cpu: Duration,
    idle: Duration,
    cpu_at: Duration,
}

/// The last time that somebody looked whether the run is idle, and how long it had computed or waited for a processor until then.
struct Look {
    at: Instant,
    working: Duration,
}

struct Ended {
    status: i32,
    cpu: Duration,
    resident: u64,
}

impl State<'_> {
    fn watch(&mut self, talk: &mut dyn FnMut(Event<'_>) -> Reply) -> Result<Run, SandboxError> {
        let mut last_look = Instant::now();
        while self.ended.is_none() && !self.is_left() {
            let [report, listener, stdout, stderr, artifact, channel] = self.wait_for_something()?;
            if stdout || stderr || artifact {
                self.drain_output()?;
            }
            if self.decided.is_none() {
                if listener {
                    self.hear_listener();
                }
                if channel {
                    self.exchange(talk)?;
                }
                if last_look.elapsed() >= TICK {
                    self.look();
                    last_look = Instant::now();
                }
            }
            if !self.is_left() {
                if report {
                    self.hear_report()?;
                }
                self.insist()?;
            }
        }
        // What was written before the end is still in the pipes.
        self.drain_output()?;
        if self.decided.is_none() {
            self.hear_listener();
            self.exchange(talk)?;
        }
        Ok(self.run())
    }

    /// Whether the run was finished by its caller and needs no further watching.
    fn is_left(&self) -> bool {
        self.may_leave && self.standby.process.is_some() && matches!(self.decided, Some((Exit::Code(0), _)))
    }

    /// Waits for news of the report, the listener, the three pipes or the channel; says of which there are any.
    fn wait_for_something(&self) -> Result<[bool; 6], SandboxError> {
        let readable = |fd: Option<&OwnedFd>| libc::pollfd {
            fd: fd.map_or(-1, AsRawFd::as_raw_fd),
            events: libc::POLLIN,
            revents: 0,
        };
        let mut entries = [
            libc::pollfd { fd: self.report.as_raw_fd(), events: libc::POLLIN, revents: 0 },
            readable(self.standby.listener.as_ref()),
            readable(self.stdout.as_ref()),
            readable(self.stderr.as_ref()),
            readable(self.artifact_pipe.as_ref()),
            readable(self.channel.as_ref()),
        ];
        if !self.outgoing.is_empty() {
            entries[5].events |= libc::POLLOUT;
        }
        if self.decided.is_some() {
            // Nothing that is said now is heard, so it must not wake us.
            entries[1].fd = -1;
            entries[5].fd = -1;
        }
        sys::poll(&mut entries, TICK).map_err(SandboxError::system("wait for the box"))?;
        Ok(entries.map(|entry| entry.revents != 0))
    }

    /// Reads the standard streams and the artifact, and ends the run that writes too much.
    fn drain_output(&mut self) -> Result<(), SandboxError> {
        let mut room = self.limits.output.saturating_sub(self.out.len() + self.err.len());
        let mut over = false;
        for (pipe, text) in [(&mut self.stdout, &mut self.out), (&mut self.stderr, &mut self.err)] {
            let (read, spilled) = drain(pipe, text, room, &mut self.buffer)?;
            room -= read;
            over |= spilled;
        }
        let room = self.most_artifact - self.artifact.len();
        over |= drain(&mut self.artifact_pipe, &mut self.artifact, room, &mut self.buffer)?.1;
        if over {
            self.decide(Exit::OutputLimit);
        }
        Ok(())
    }

    fn hear_listener(&mut self) {
        let Some(listener) = &self.standby.listener else { return };
        let mut entry = [libc::pollfd { fd: listener.as_raw_fd(), events: libc::POLLIN, revents: 0 }];
        if sys::poll(&mut entry, Duration::ZERO).is_err() || entry[0].revents == 0 {
            return;
        }
        if entry[0].revents & libc::POLLIN == 0 {
            // All that were under the filter are gone.
            self.standby.listener = None;
            return;
        }
        if let Some((call, arguments)) = sys::reported_call(listener.as_fd()) {
            self.decide(match filter::reported(call, arguments) {
                Reported::Raised(signal) => Exit::Signal(signal),
                Reported::Forbidden(name) => Exit::ForbiddenCall(name),
            });
        }
    }

    /// Writes what is waiting to be sent, reads frames and lets the caller answer them.
    fn exchange(&mut self, talk: &mut dyn FnMut(Event<'_>) -> Reply) -> Result<(), SandboxError> {
        // A box that writes without end must not keep us from looking at its limits.
        for _ in 0..64 {
            let Some(channel) = &self.channel else { break };
            self.outgoing.write(channel.as_fd());
            match sys::read_now(channel.as_fd(), &mut self.buffer).map_err(SandboxError::system("read a frame"))? {
                None => break,
                Some(0) => {
                    self.channel = None;
                    if !self.incoming.is_empty() {
                        self.protocol("the channel was closed within a frame");
                    }
                }
                Some(count) => {
                    self.incoming.extend_from_slice(&self.buffer[..count]);
                    self.deliver(talk)?;
                }
            }
            if self.decided.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Hands over the whole frames that have come.
    fn deliver(&mut self, talk: &mut dyn FnMut(Event<'_>) -> Reply) -> Result<(), SandboxError> {
        let (mut at, mut missing) = (0, 0);
        while let Some((head, rest)) = self.incoming[at..].split_first_chunk::<4>() {
            let length = u32::from_le_bytes(*head) as usize;
            if length == 0 || length > LARGEST_FRAME {
                self.protocol(&format!("a frame of {length} bytes"));
                break;
            }
            if rest.len() < length {
                missing = length - rest.len();
                break;
            }
            // What was printed before the frame is in the pipe already.
            self.drain_output()?;
            if self.looked.at.elapsed() >= TICK {
                self.look();
            } else {
                self.measure();
            }
            if self.decided.is_some() {
                break;
            }
            let asked_at = Instant::now();
            let body = &self.incoming[at + 4..at + 4 + length];
            let reply = talk(Event::Frame { body, usage: self.usage, stdout_so_far: self.out.len() });
            // Meanwhile the run waited for its caller, which is no idling of its own.
            self.looked.at += asked_at.elapsed();
            at += 4 + length;
            let asked = matches!(reply, Reply::Send(_) | Reply::SendWithin { .. });
            if asked
                && (at < self.incoming.len()
                    || self.channel.as_ref().is_some_and(|channel| sys::has_data(channel.as_fd())))
            {
                self.protocol("a frame ahead of its request");
                break;
            }
            match reply {
                Reply::Wait => {}
                Reply::Send(body) => self.outgoing.push(&body),
                Reply::SendWithin { body, cpu, idle } => {
                    self.outgoing.push(&body);
                    self.budget = Budget { cpu, idle, cpu_at: self.usage.cpu };
                    self.idle = Duration::ZERO;
                }
                Reply::Finish => {
                    self.decide(Exit::Code(0));
                    break;
                }
            }
        }
        self.incoming.drain(..at);
        // Exactly what the frame needs, and nothing kept of a large one.
        self.incoming.reserve_exact(missing);
        if self.incoming.is_empty() && self.incoming.capacity() > 1 << 20 {
            self.incoming = Vec::new();
        }
        if let Some(channel) = &self.channel {
            self.outgoing.write(channel.as_fd());
        }
        Ok(())
    }

    /// Compares what the run used with what it may.
    fn look(&mut self) {
        self.measure();
        if self.standby.process.is_none() {
            return;
        }
        self.count_idle();
        if self.own_memory > self.limits.memory {
            self.decide(Exit::MemoryLimit);
        } else if self.usage.cpu > self.limits.cpu
            || self.usage.cpu.saturating_sub(self.budget.cpu_at) > self.budget.cpu
        {
            self.decide(Exit::CpuLimit);
        } else if self.idle > self.budget.idle || self.begun.elapsed() > self.limits.wall {
            self.decide(Exit::IdleLimit);
        }
    }

    /// Adds the time since the last look that was neither computing nor waiting for a processor, which is the machine's fault.
    fn count_idle(&mut self) {
        let Some(process) = &self.standby.process else { return };
        let working = self.usage.cpu + self.family.waited(process.number, self.many);
        let idle = self.looked.at.elapsed().saturating_sub(working.saturating_sub(self.looked.working));
        self.looked = Look { at: Instant::now(), working };
        // Waiting that still lasts is not in the kernel's sum yet, but shows in the state.
        if !idle.is_zero() && !memory::is_runnable(process.number, self.many) {
            self.idle += idle;
        }
    }

    fn measure(&mut self) {
        let wall = self.begun.elapsed();
        if self.many && self.usage.cpu > Duration::ZERO && wall.saturating_sub(self.usage.wall) < TICK / 2 {
            return;
        }
        let cpu = self.cpu();
        self.usage.cpu = self.usage.cpu.max(cpu);
        // Memory is dearer to ask for than the clock, and changes less in a moment.
        let stale = self.usage.memory == 0 || wall.saturating_sub(self.usage.wall) >= Duration::from_micros(500);
        if !stale {
            return;
        }
        self.usage.wall = wall;
        if let Some(process) = &self.standby.process {
            let held = memory::held(process.number, self.many);
            self.own_memory = held.own.saturating_sub(self.memory_before);
            self.files_held = self.files_held.max(held.files);
            self.usage.memory = self.usage.memory.max(held.peak.saturating_sub(self.memory_before));
        }
    }

    fn cpu(&mut self) -> Duration {
        let Some(process) = &self.standby.process else { return Duration::ZERO };
        let own = sys::cpu_time(process.number).unwrap_or(self.usage.cpu);
        if self.many { own + self.family.cpu_of_descendants(process.number) } else { own }
    }

    fn hear_report(&mut self) -> Result<(), SandboxError> {
        while self.ended.is_none() && sys::is_readable(self.report) {
            match message::receive(self.report).map_err(SandboxError::system("hear about the run"))? {
                Some(message) => {
                    // Until a process stands ready the time is ours, from then on the program's.
                    self.looked.at = Instant::now();
                    match self.standby.note(message) {
                        None if self.decided.is_some() => self.kill(),
                        None | Some(Message::Ready(_)) => {}
                        Some(Message::Failed { step, source }) => return Err(SandboxError::SetUp { step, source }),
                        Some(Message::Ended { status, cpu_us, resident_kib }) => {
                            let cpu = Duration::from_micros(cpu_us);
                            self.ended = Some(Ended { status, cpu, resident: resident_kib << 10 });
                        }
                        Some(_) => {}
                    }
                }
                None => return Err(SandboxError::Lost),
            }
        }
        Ok(())
    }

    /// Gives up on a box that neither begins nor ends.
    fn insist(&mut self) -> Result<(), SandboxError> {
        let stuck = self.standby.process.is_none() && self.begun.elapsed() > PATIENCE;
        let undead = self.decided.as_ref().is_some_and(|(_, since)| since.elapsed() > PATIENCE);
        if stuck || undead {
            self.kill();
            return Err(SandboxError::Lost);
        }
        Ok(())
    }

    fn protocol(&mut self, what: &str) {
        self.decide(Exit::Protocol(what.to_owned()));
    }

    /// Ends the run for a reason; the first one counts.
    fn decide(&mut self, exit: Exit) {
        if self.decided.is_none() {
            self.decided = Some((exit, Instant::now()));
            self.kill();
        }
    }

    fn kill(&self) {
        if let Some(process) = &self.standby.process {
            sys::kill(process.pidfd.as_fd());
            // In a namespace of its own all others die with the first. Else they are in its group, which a filter keeps them in.
            if !self.own_processes && self.ended.is_none() && !sys::is_readable(process.pidfd.as_fd()) {
                sys::kill_group(process.number);
            }
        }
    }

    fn run(&mut self) -> Run {
        self.left = self.ended.is_none();
        let ended = self.ended.take().unwrap_or(Ended { status: 0, cpu: Duration::ZERO, resident: 0 });
        let usage = Usage {
            cpu: self.usage.cpu.max(ended.cpu),
            wall: self.begun.elapsed(),
            // The kernel's figure counts pages of files too, and is no more than a hint when nothing is known of those.
            memory: self.usage.memory.max(if self.many || self.memory_before > 0 && self.files_held == 0 {
                0
            } else {
                ended.resident.saturating_sub(self.memory_before + self.files_held)
            }),
        };
        let exit = match self.decided.take() {
            Some((exit, _)) => exit,
            None => self.read_status(ended.status, usage),
        };
        Run {
            exit,
            usage,
            stdout: std::mem::take(&mut self.out),
            stderr: std::mem::take(&mut self.err),
            artifact: std::mem::take(&mut self.artifact),
        }
    }

    /// Says how a run ended that the supervisor did not end.
    fn read_status(&self, status: i32, usage: Usage) -> Exit {
        if libc::WIFEXITED(status) {
            return Exit::Code(libc::WEXITSTATUS(status));
        }
        match libc::WTERMSIG(status) {
            libc::SIGSYS => Exit::ForbiddenCall("a call of a foreign architecture".to_owned()),
            libc::SIGXCPU => Exit::CpuLimit,
            // Nobody inside can send this signal: it is the kernel's, for processor time or for memory.
            libc::SIGKILL if usage.cpu >= self.limits.cpu => Exit::CpuLimit,
            libc::SIGKILL => Exit::MemoryLimit,
            signal => Exit::Signal(signal),
        }
    }
}

/// Reads all there is into `text`, at most `room` bytes; how many, and whether there was more.
fn drain(
    pipe: &mut Option<OwnedFd>,
    text: &mut Vec<u8>,
    room: usize,
    buffer: &mut [u8],
) -> Result<(usize, bool), SandboxError> {
    let mut total = 0;
    while let Some(open) = pipe {
        match sys::read_now(open.as_fd(), buffer).map_err(SandboxError::system("read output"))? {
            None => break,
            Some(0) => *pipe = None,
            Some(count) => {
                let kept = count.min(room - total);
                text.extend_from_slice(&buffer[..kept]);
                total += kept;
                if kept < count {
                    return Ok((total, true));
                }
            }
        }
    }
    Ok((total, false))
}

/// Frames on their way into the box.
#[derive(Default)]
struct Outgoing {
    data: Vec<u8>,
    sent: usize,
}

impl Outgoing {
    fn push(&mut self, body: &[u8]) {
        self.data.extend_from_slice(&(body.len() as u32).to_le_bytes());
        self.data.extend_from_slice(body);
    }

    fn is_empty(&self) -> bool {
        self.sent == self.data.len()
    }

    /// Sends what fits. A box that closed its end gets nothing, which is its own affair.
    fn write(&mut self, socket: BorrowedFd<'_>) {
        while !self.is_empty() {
            match sys::write_now(socket, &self.data[self.sent..]) {
                Ok(Some(count)) => self.sent += count,
                Ok(None) => return,
                Err(e) => {
                    debug_assert!(matches!(
                        e.kind(),
                        io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset | io::ErrorKind::NotConnected
                    ));
                    break;
                }
            }
        }
        self.data.clear();
        self.sent = 0;
    }
}
