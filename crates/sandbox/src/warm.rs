//! Running Python in children of an interpreter that was started once.
//!
//! Each interpreter keeps one child ready ahead, already in its box, that waits for a job. It serves one run at a time; several run at once because
//! there are several interpreters.

use crate::error::SandboxError;
use crate::host::Host;
use crate::limits::Limits;
use crate::run::{Event, Job, Reply, Run};

/// The program that runs in each child.
const HARNESS: &str = include_str!("inside/harness.py");
/// The part of it that runs other people's test suites.
const EXAMINER: &str = include_str!("inside/examiner.py");

/// A pool of warm interpreters. Can be used from several threads at once.
#[derive(Debug)]
pub struct Warm {
    #[cfg(target_os = "linux")]
    inner: linux::Warm,
}

impl Warm {
    /// Starts the first interpreter, with the modules of `preload` imported where they are installed, and waits until it is ready.
    ///
    /// # Errors
    /// When no tier works here, or there is no Python.
    pub fn start(host: &Host, preload: &[&str]) -> Result<Self, SandboxError> {
        Self::start_with(host, preload, HARNESS, EXAMINER)
    }

    /// Starts with another program in the children, for tests of the box itself.
    ///
    /// # Errors
    /// As [`Warm::start`].
    #[doc(hidden)]
    pub fn start_with(host: &Host, preload: &[&str], harness: &str, examiner: &str) -> Result<Self, SandboxError> {
        let tier = host.working_tier()?;
        let python = host.python.as_ref().ok_or(SandboxError::NoPython)?;
        #[cfg(target_os = "linux")]
        return Ok(Self { inner: linux::Warm::start(tier, python, preload, harness, examiner)? });
        #[cfg(not(target_os = "linux"))]
        {
            let _ = (python, preload, harness, examiner);
            unreachable!("no tier works here, and yet {tier} does")
        }
    }

    /// Runs a job to its end. `talk` answers the frames that the child sends.
    ///
    /// # Errors
    /// When the box could not be set up; how the program itself fails is told by [`Run::exit`].
    pub fn run(
        &self,
        job: Job,
        limits: &Limits,
        talk: &mut dyn FnMut(Event<'_>) -> Reply,
    ) -> Result<Run, SandboxError> {
        #[cfg(target_os = "linux")]
        return self.inner.run(job, limits, talk);
        #[cfg(not(target_os = "linux"))]
        {
            let _ = (job, limits, talk);
            unreachable!("cannot be started here")
        }
    }

    /// What the interpreter said of itself when it was ready: its version and those of the preloaded modules, one a line.
    #[must_use]
    pub fn versions(&self) -> String {
        #[cfg(target_os = "linux")]
        return self.inner.versions();
        #[cfg(not(target_os = "linux"))]
        String::new()
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::VecDeque;
    use std::io::Read;
    use std::os::fd::{AsFd, AsRawFd, OwnedFd};
    use std::path::{Path, PathBuf};
    use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
    use std::time::Duration;

    use crate::cold::system_limits;
    use crate::error::SandboxError;
    use crate::filter::{self, CONTROL, Purpose};
    use crate::landlock;
    use crate::launcher::{Kind, Launch, Launcher, Plan, RLIMITS, RULESET};
    use crate::limits::Limits;
    use crate::memory;
    use crate::message::{self, Message};
    use crate::python::Python;
    use crate::run::{Event, Exit, Job, Reply, Run};
    use crate::supervisor::{self, Channel, Standby, Watched};
    use crate::sys;
    use crate::tier::Tier;

    const ZYGOTE: &str = include_str!("inside/zygote.py");
    /// All children of an interpreter share the layout of its memory, so it is not kept forever.
    const RUNS_OF_ONE: u32 = 2000;
    const MOST_INTERPRETERS: usize = 8;
    const START: Duration = Duration::from_secs(60);

    #[derive(Debug)]
    pub(super) struct Warm {
        // Dropped before the launcher, so that a child that waits for a job meets the end of its socket and leaves.
        pool: Mutex<Pool>,
        returned: Condvar,
        launcher: Launcher,
        python: Python,
        configuration: Vec<u8>,
        /// So many interpreters there are from the end of the first run on.
        wanted: usize,
        /// What the first interpreter said of itself, and the address space and the private memory that it had reserved. The others differ by a few
        /// pages, and a program should meet the same limits in each.
        first: OnceLock<(String, u64, u64)>,
    }

    #[derive(Debug, Default)]
    struct Pool {
        /// The one that rests longest first.
        resting: VecDeque<Interpreter>,
        /// How many there are, at rest or at work.
        total: usize,
    }

    impl Warm {
        pub(super) fn start(
            tier: Tier,
            python: &Python,
            preload: &[&str],
            harness: &str,
            examiner: &str,
        ) -> Result<Self, SandboxError> {
            let read: Vec<&Path> = python.read.iter().map(PathBuf::as_path).collect();
            let warm = Self {
                launcher: Launcher::start(&Plan::new(tier, &read)?)?,
                python: python.clone(),
                configuration: configuration(tier, python, preload, harness, examiner),
                wanted: 1 + std::thread::available_parallelism().map_or(1, usize::from).min(MOST_INTERPRETERS / 2),
                first: OnceLock::new(),
                pool: Mutex::default(),
                returned: Condvar::new(),
            };
            let mut first = Interpreter::begin(&warm)?;
            first.await_ready()?;
            let (space, data) = first.reserved;
            let _ = warm.first.set((first.versions.clone(), space, data));
            *warm.pool() = Pool { resting: VecDeque::from([first]), total: 1 };
            Ok(warm)
        }

        /// Has the others started that serve while one clears up after a run. The first run is done by then, which would have had to share the cores
        /// with them; who runs a single program does without them.
        fn start_others(&self) {
            let mut pool = self.pool();
            while pool.total < self.wanted
                // Why one cannot be started is told to whoever needs it.
                && let Ok(other) = Interpreter::begin(self)
            {
                pool.resting.push_back(other);
                pool.total += 1;
            }
        }

        pub(super) fn versions(&self) -> String {
            self.first.get().map(|(versions, _, _)| versions.clone()).unwrap_or_default()
        }

        pub(super) fn run(
            &self,
            job: Job,
            limits: &Limits,
            talk: &mut dyn FnMut(Event<'_>) -> Reply,
        ) -> Result<Run, SandboxError> {
            let mut guard = Lent { warm: self, interpreter: Some(self.take()?) };
            let interpreter = guard.interpreter.as_mut().ok_or(SandboxError::Lost)?;
            let (space, data) = self.first.get().map_or((0, 0), |(_, space, data)| (*space, *data));
            let (space, data) = crate::cold::reserve(limits.memory, space, data);
            let limits_of_system = system_limits(self.launcher.tier, limits, space, data);
            let result = interpreter.run(self.launcher.tier, &limits_of_system, job, limits, talk);
            let healthy = matches!(&result, Ok(run) if !matches!(run.exit, Exit::Protocol(_) | Exit::ForbiddenCall(_)));
            if healthy
                && interpreter.runs < RUNS_OF_ONE
                && let Some(interpreter) = guard.interpreter.take()
            {
                self.pool().resting.push_back(interpreter);
                self.returned.notify_one();
            }
            self.start_others();
            result
        }

        fn pool(&self) -> MutexGuard<'_, Pool> {
            self.pool.lock().unwrap_or_else(PoisonError::into_inner)
        }

        /// Takes an interpreter: one that is ready, else a new one, else one that is returned.
        fn take(&self) -> Result<Interpreter, SandboxError> {
            let mut pool = self.pool();
            loop {
                let ready = pool.resting.iter_mut().position(Interpreter::is_ready);
                let ready = ready.or_else(|| pool.resting.iter().position(Interpreter::is_started));
                if let Some(chosen) =
                    ready.or((!pool.resting.is_empty()).then_some(0)).and_then(|index| pool.resting.remove(index))
                {
                    return Ok(chosen);
                }
                if pool.total < MOST_INTERPRETERS {
                    pool.total += 1;
                    drop(pool);
                    return Interpreter::begin(self).inspect_err(|_| self.pool().total -= 1);
                }
                pool = self.returned.wait(pool).unwrap_or_else(PoisonError::into_inner);
            }
        }
    }

    /// An interpreter at work. One that is not given back is replaced.
    struct Lent<'a> {
        warm: &'a Warm,
        interpreter: Option<Interpreter>,
    }

    impl Drop for Lent<'_> {
        fn drop(&mut self) {
            if self.interpreter.take().is_some() {
                let successor = Interpreter::begin(self.warm);
                let mut pool = self.warm.pool();
                match successor {
                    Ok(successor) => pool.resting.push_back(successor),
                    Err(_) => pool.total -= 1,
                }
                self.warm.returned.notify_one();
            }
        }
    }

    /// What the interpreter is told when it starts, as parts with their lengths before them.
    fn configuration(tier: Tier, python: &Python, preload: &[&str], harness: &str, examiner: &str) -> Vec<u8> {
        let namespaces = matches!(tier, Tier::Namespaces { .. });
        let numbers = [
            i64::from(namespaces),
            i64::from(CONTROL),
            i64::from(RULESET),
            i64::from(landlock::version()),
            libc::SYS_clone,
            libc::SYS_landlock_restrict_self,
            libc::SYS_seccomp,
            libc::SYS_close_range,
            libc::SYS_capset,
            libc::SYS_pidfd_open,
        ];
        let numbers: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        let path: Vec<&str> = python.path.iter().filter_map(|path| path.to_str()).collect();
        let (path, preload) = (path.join("\n"), preload.join("\n"));
        let filter: Vec<u8> = filter::program(Purpose::Warm, namespaces)
            .iter()
            .flat_map(|part| {
                let [a, b] = part.code.to_ne_bytes();
                let [c, d, e, f] = part.k.to_ne_bytes();
                [a, b, part.jt, part.jf, c, d, e, f]
            })
            .collect();
        let parts: [&[u8]; 6] =
            [&numbers, path.as_bytes(), preload.as_bytes(), &filter, harness.as_bytes(), examiner.as_bytes()];
        let mut whole = Vec::new();
        for part in parts {
            whole.extend_from_slice(&(part.len() as u64).to_le_bytes());
            whole.extend_from_slice(part);
        }
        whole
    }

    #[derive(Debug)]
    struct Interpreter {
        control: OwnedFd,
        /// Where the launcher tells of the interpreter itself.
        report: OwnedFd,
        stderr: Option<OwnedFd>,
        ready: bool,
        versions: String,
        standby: Standby,
        runs: u32,
        reserved: (u64, u64),
        memory: u64,
    }

    impl Interpreter {
        /// Has an interpreter started, without waiting for it.
        fn begin(warm: &Warm) -> Result<Self, SandboxError> {
            let system = SandboxError::system;
            let (control, theirs) = sys::socket_pair(libc::SOCK_SEQPACKET).map_err(system("make a socket"))?;
            let (stderr, their_stderr) = sys::pipe().map_err(system("make a pipe"))?;
            let configuration = sys::sealed(&warm.configuration).map_err(system("make a file in memory"))?;
            sys::send_with(control.as_fd(), b"C", &[configuration.as_raw_fd()])
                .map_err(system("configure the interpreter"))?;
            let executable = warm.python.executable.to_string_lossy().into_owned();
            let mut rlimits = [u64::MAX; RLIMITS.len()];
            rlimits[RLIMITS.len() - 1] = 0;
            let namespaces = matches!(warm.launcher.tier, Tier::Namespaces { .. });
            let read: Vec<&Path> = warm.python.read.iter().map(PathBuf::as_path).collect();
            let env = [
                "PATH=/usr/local/bin:/usr/bin:/bin",
                "LANG=C.UTF-8",
                "HOME=/tmp",
                "TMPDIR=/tmp",
                "OPENBLAS_NUM_THREADS=1",
                "OMP_NUM_THREADS=1",
                "MKL_NUM_THREADS=1",
                "PYTHONHASHSEED=0",
                "PYTHONDONTWRITEBYTECODE=1",
            ]
            .map(str::to_owned);
            let launch = Launch {
                kind: Kind::Zygote,
                argv: &[executable, "-s".to_owned(), "-S".to_owned(), "-c".to_owned(), ZYGOTE.to_owned()],
                env: &env,
                files: &[],
                rlimits,
                mount_options: None,
                stdin: sys::null().map_err(system("open /dev/null"))?,
                stdout: sys::null().map_err(system("open /dev/null"))?,
                stderr: their_stderr,
                channel: Some(theirs),
                directory: None,
                ruleset: if namespaces { None } else { landlock::ruleset(&read, None)? },
            };
            let report = warm.launcher.launch(&launch)?;
            Ok(Self {
                control,
                report,
                stderr: Some(stderr),
                ready: false,
                versions: String::new(),
                standby: Standby::default(),
                runs: 0,
                reserved: (0, 0),
                memory: 0,
            })
        }

        /// Whether a child stands ready for the next run.
        fn is_ready(&mut self) -> bool {
            while self.ready && !self.standby.is_ready() && sys::is_readable(self.control.as_fd()) {
                // What is no news of the child, or no message at all, is met again by the next run.
                let Ok(Some(message)) = message::receive(self.control.as_fd()) else { break };
                if self.standby.note(message).is_some() {
                    break;
                }
            }
            self.standby.is_ready()
        }

        /// Whether it has finished starting.
        fn is_started(&self) -> bool {
            self.ready || sys::is_readable(self.control.as_fd())
        }

        fn await_ready(&mut self) -> Result<(), SandboxError> {
            if self.ready {
                return Ok(());
            }
            let system = SandboxError::system;
            let mut entry = [libc::pollfd { fd: self.control.as_raw_fd(), events: libc::POLLIN, revents: 0 }];
            sys::poll(&mut entry, START).map_err(system("wait for the interpreter"))?;
            if entry[0].revents == 0 {
                return Err(SandboxError::Interpreter("it took too long".to_owned()));
            }
            let process = match message::receive(self.report.as_fd()).map_err(system("hear about the interpreter"))? {
                Some(Message::Started { process, .. }) => process,
                Some(Message::Failed { step, source }) => return Err(SandboxError::SetUp { step, source }),
                _ => return Err(SandboxError::Lost),
            };
            match message::receive(self.control.as_fd()).map_err(system("hear from the interpreter"))? {
                Some(Message::Ready(versions)) => self.versions = versions,
                _ => return Err(SandboxError::Interpreter(self.last_words())),
            }
            self.reserved = memory::reserved(process);
            self.memory = memory::held(process, false).own;
            self.ready = true;
            // From now on the children have streams of their own.
            self.stderr = None;
            Ok(())
        }

        fn last_words(&mut self) -> String {
            let mut text = Vec::new();
            if let Some(stderr) = self.stderr.take() {
                let _ = std::fs::File::from(stderr).take(4096).read_to_end(&mut text);
            }
            String::from_utf8_lossy(&text).trim().to_owned()
        }

        fn run(
            &mut self,
            tier: Tier,
            limits_of_system: &[u64; RLIMITS.len()],
            job: Job,
            limits: &Limits,
            talk: &mut dyn FnMut(Event<'_>) -> Reply,
        ) -> Result<Run, SandboxError> {
            let system = SandboxError::system;
            self.await_ready()?;
            self.runs += 1;
            let (stdout, their_stdout) = sys::pipe().map_err(system("make a pipe"))?;
            let (stderr, their_stderr) = sys::pipe().map_err(system("make a pipe"))?;
            let (channel, their_channel) = sys::socket_pair(libc::SOCK_STREAM).map_err(system("make a socket"))?;
            let stdin = if job.stdin.is_empty() { sys::null() } else { sys::sealed(&job.stdin) }
                .map_err(system("prepare the input"))?;
            let request: Vec<u8> = limits_of_system.iter().flat_map(|limit| limit.to_le_bytes()).collect();
            let mut descriptors =
                vec![stdin.as_raw_fd(), their_stdout.as_raw_fd(), their_stderr.as_raw_fd(), their_channel.as_raw_fd()];
            descriptors.extend(job.peers.iter().map(AsRawFd::as_raw_fd));
            sys::send_with(self.control.as_fd(), &request, &descriptors).map_err(|_| SandboxError::Lost)?;
            drop((their_stdout, their_stderr, their_channel, stdin, job.peers));
            let watched = Watched {
                report: self.control.as_fd(),
                stdout,
                stderr,
                channel: Channel::Frames(channel),
                standby: std::mem::take(&mut self.standby),
                may_leave: true,
                memory_before: self.memory,
                many: false,
                own_processes: matches!(tier, Tier::Namespaces { .. }),
            };
            let (run, left) = supervisor::supervise(watched, &job.frames, limits, talk)?;
            self.standby.predecessor = left;
            Ok(run)
        }
    }
}
