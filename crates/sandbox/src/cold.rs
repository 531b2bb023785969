//! Starting any program afresh in a box: compilers, what they made, other interpreters.

use crate::error::SandboxError;
use crate::host::Host;
use crate::limits::Limits;
use crate::run::{Command, Event, Reply, Run};

/// Starts programs in boxes. Can be used from several threads at once.
#[derive(Debug)]
pub struct Cold {
    #[cfg(target_os = "linux")]
    inner: linux::Cold,
}

impl Cold {
    /// Prepares to start programs on this host.
    ///
    /// # Errors
    /// When no tier works here.
    pub fn start(host: &Host) -> Result<Self, SandboxError> {
        let tier = host.working_tier()?;
        #[cfg(target_os = "linux")]
        return Ok(Self { inner: linux::Cold::new(tier) });
        #[cfg(not(target_os = "linux"))]
        unreachable!("no tier works here, and yet {tier} does");
    }

    /// Runs a command to its end. `talk` answers the frames that it sends over its descriptor 3.
    ///
    /// # Errors
    /// When the box could not be set up; how the program itself fails is told by [`Run::exit`].
    pub fn run(
        &self,
        command: &Command,
        limits: &Limits,
        talk: &mut dyn FnMut(Event<'_>) -> Reply,
    ) -> Result<Run, SandboxError> {
        #[cfg(target_os = "linux")]
        return self.inner.run(command, limits, talk);
        #[cfg(not(target_os = "linux"))]
        {
            let _ = (command, limits, talk);
            unreachable!("cannot be started here")
        }
    }
}

#[cfg(target_os = "linux")]
pub(crate) use linux::{reserve, system_limits, try_tier};

#[cfg(target_os = "linux")]
mod linux {
    use std::os::fd::{AsFd, OwnedFd};
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::sync::{Arc, Mutex, PoisonError};

    use crate::error::SandboxError;
    use crate::landlock;
    use crate::launcher::{Kind, Launch, Launcher, Plan, RLIMITS, mounts_per_run};
    use crate::limits::Limits;
    use crate::memory;
    use crate::run::{Command, Event, Exit, Profile, Reply, Run};
    use crate::supervisor::{self, Channel, Standby, Watched};
    use crate::sys;
    use crate::tier::Tier;

    /// Descriptors that a program may have open; each pipe and socket also holds memory of the kernel.
    pub(crate) const OPEN_FILES: u64 = 128;
    const MEBIBYTE: u64 = 1 << 20;

    #[derive(Debug)]
    pub(super) struct Cold {
        tier: Tier,
        /// One launcher for each set of directories shown in its boxes, most of them for none.
        launchers: Mutex<Vec<(Vec<PathBuf>, Arc<Launcher>)>>,
    }

    impl Cold {
        pub(super) fn new(tier: Tier) -> Self {
            Self { tier, launchers: Mutex::new(Vec::new()) }
        }

        fn launcher(&self, read: &[PathBuf]) -> Result<Arc<Launcher>, SandboxError> {
            let mut launchers = self.launchers.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, launcher)) = launchers.iter().find(|(known, _)| known == read) {
                return Ok(Arc::clone(launcher));
            }
            let paths: Vec<&Path> = read.iter().map(PathBuf::as_path).collect();
            let launcher = Arc::new(Launcher::start(&Plan::new(self.tier, &paths)?)?);
            launchers.push((read.to_owned(), Arc::clone(&launcher)));
            Ok(launcher)
        }

        fn forget(&self, lost: &Arc<Launcher>) {
            let mut launchers = self.launchers.lock().unwrap_or_else(PoisonError::into_inner);
            launchers.retain(|(_, launcher)| !Arc::ptr_eq(launcher, lost));
        }

        pub(super) fn run(
            &self,
            command: &Command,
            limits: &Limits,
            talk: &mut dyn FnMut(Event<'_>) -> Reply,
        ) -> Result<Run, SandboxError> {
            let launcher = self.launcher(&command.read)?;
            let result = run(&launcher, command, limits, talk);
            if matches!(result, Err(SandboxError::Lost)) {
                self.forget(&launcher);
            }
            result
        }
    }

    fn run(
        launcher: &Launcher,
        command: &Command,
        limits: &Limits,
        talk: &mut dyn FnMut(Event<'_>) -> Reply,
    ) -> Result<Run, SandboxError> {
        let system = SandboxError::system;
        let namespaces = mounts_per_run(launcher.tier);
        let scratch = if namespaces { None } else { Scratch::for_command(command, launcher.tier)? };
        let home = scratch.as_ref().map_or("/tmp", |scratch| scratch.path.to_str().unwrap_or("/"));
        let (stdout, their_stdout) = sys::pipe().map_err(system("make a pipe"))?;
        let (stderr, their_stderr) = sys::pipe().map_err(system("make a pipe"))?;
        let (channel, their_channel) = match command.artifact {
            None => {
                let (ours, theirs) = sys::socket_pair(libc::SOCK_STREAM).map_err(system("make a socket"))?;
                (Channel::Frames(ours), theirs)
            }
            Some(_) => {
                let (ours, theirs) = sys::pipe().map_err(system("make a pipe"))?;
                (Channel::Artifact(ours, usize::try_from(limits.files).unwrap_or(usize::MAX)), theirs)
            }
        };
        let mut env: Vec<String> = command.env.iter().map(|(name, value)| format!("{name}={value}")).collect();
        env.extend(["PATH=/usr/local/bin:/usr/bin:/bin".to_owned(), "LANG=C.UTF-8".to_owned()]);
        // Node reads this file first of all, and takes a refusal worse than an absence.
        env.push("OPENSSL_CONF=/dev/null".to_owned());
        env.extend([format!("HOME={home}"), format!("TMPDIR={home}")]);
        // A program finds the libraries beside it through /proc, which the box does not have.
        let libraries: Vec<String> =
            command.read.iter().map(|path| path.join("lib").to_string_lossy().into_owned()).collect();
        if !libraries.is_empty() {
            env.push(format!("LD_LIBRARY_PATH={}", libraries.join(":")));
        }
        let many = command.profile == Profile::Compiler;
        let (space, data) = if command.reserves_memory { (u64::MAX, u64::MAX) } else { reserve(limits.memory, 0, 0) };
        let inodes = if many { 16384 } else { 1024 };
        let size = limits.files + command.files.iter().map(|file| file.content.len() as u64 + 8192).sum::<u64>();
        let launch = Launch {
            kind: if many { Kind::Compiler } else { Kind::Strict },
            argv: &argv(command)?,
            env: &env,
            files: &command.files,
            rlimits: system_limits(launcher.tier, limits, space, data),
            mount_options: namespaces.then(|| format!("size={size},nr_inodes={inodes},mode=0700")),
            stdin: if command.stdin.is_empty() { sys::null() } else { sys::sealed(&command.stdin) }
                .map_err(system("prepare the input"))?,
            stdout: their_stdout,
            stderr: their_stderr,
            channel: Some(their_channel),
            ruleset: match &scratch {
                Some(scratch) => Some(scratch.ruleset(command)?),
                None if namespaces => None,
                None => landlock::ruleset(&paths(command), None)?,
            },
            directory: scratch.as_ref().map(Scratch::open).transpose()?,
        };
        let report = launcher.launch(&launch)?;
        drop(launch);
        let watched = Watched {
            report: report.as_fd(),
            stdout,
            stderr,
            channel,
            standby: Standby::default(),
            may_leave: false,
            memory_before: 0,
            many,
            own_processes: namespaces,
        };
        let (mut run, _) = supervisor::supervise(watched, &[], limits, talk)?;
        run.exit = named(run.exit, &run.stderr);
        Ok(run)
    }

    fn argv(command: &Command) -> Result<Vec<String>, SandboxError> {
        let Some(artifact) = &command.artifact else { return Ok(command.argv.clone()) };
        if command.profile != Profile::Compiler {
            return Err(SandboxError::Command("an artifact needs the compiler's profile"));
        }
        // The directory dies with the run, so the artifact is read out inside.
        let script = "a=$1; shift; \"$@\" 3>&- && exec cat \"./$a\" >&3";
        let shell = ["/bin/sh", "-c", script, "sh", artifact].map(str::to_owned);
        Ok(shell.into_iter().chain(command.argv.iter().cloned()).collect())
    }

    fn paths(command: &Command) -> Vec<&Path> {
        command.read.iter().map(PathBuf::as_path).collect()
    }

    /// The address space and the private writable memory that a run may reserve, over what was reserved before. They are the backstop of the
    /// measured limit, and wider, because memory that is only reserved is nobody's loss.
    pub(crate) fn reserve(memory: u64, space_before: u64, data_before: u64) -> (u64, u64) {
        (space_before + 2 * memory + 512 * MEBIBYTE, data_before + memory + 64 * MEBIBYTE)
    }

    /// The limits that the kernel keeps.
    pub(crate) fn system_limits(tier: Tier, limits: &Limits, space: u64, data: u64) -> [u64; RLIMITS.len()] {
        // In a user namespace the boxes of one launcher are counted together; outside, all that the user runs.
        let others = match tier {
            Tier::Namespaces { .. } => 80,
            Tier::Landlock => memory::tasks() + 80,
        };
        let files = if tier == Tier::Landlock { limits.files.max(MEBIBYTE) } else { limits.files };
        [space, data, files, OPEN_FILES, others + u64::from(limits.processes), limits.cpu.as_secs() + 2, 0]
    }

    /// Native programs say only on standard error that an allocation failed; then they abort.
    fn named(exit: Exit, stderr: &[u8]) -> Exit {
        let says = |text: &str| stderr.windows(text.len()).any(|window| window == text.as_bytes());
        match exit {
            Exit::Signal(libc::SIGABRT | libc::SIGTRAP | libc::SIGILL | libc::SIGSEGV)
                if says("std::bad_alloc") || says("memory allocation of ") || says("heap out of memory") =>
            {
                Exit::MemoryLimit
            }
            other => other,
        }
    }

    /// A working directory on the host's disk, for the tier that cannot mount one.
    struct Scratch {
        path: PathBuf,
    }

    static COUNTER: AtomicU64 = AtomicU64::new(0);

    impl Scratch {
        fn for_command(command: &Command, _tier: Tier) -> Result<Option<Self>, SandboxError> {
            if command.files.is_empty() && command.profile == Profile::Strict {
                return Ok(None);
            }
            let name = format!("greenroom-{}-{}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed));
            let path = std::env::temp_dir().join(name);
            let make = || -> std::io::Result<()> {
                std::fs::DirBuilder::new().mode(0o700).create(&path)?;
                // SAFETY: this call always succeeds.
                if unsafe { libc::geteuid() } == 0 {
                    std::os::unix::fs::chown(&path, Some(65534), Some(65534))?;
                }
                Ok(())
            };
            make().map_err(SandboxError::system("make a working directory"))?;
            Ok(Some(Self { path }))
        }

        fn open(&self) -> Result<OwnedFd, SandboxError> {
            let mut options = std::fs::OpenOptions::new();
            options.read(true).custom_flags(libc::O_DIRECTORY | libc::O_NOFOLLOW);
            options.open(&self.path).map(OwnedFd::from).map_err(SandboxError::system("open the working directory"))
        }

        /// Compilers write there, candidates only read.
        fn ruleset(&self, command: &Command) -> Result<OwnedFd, SandboxError> {
            let mut read = paths(command);
            let write = match command.profile {
                Profile::Compiler => Some(self.path.as_path()),
                Profile::Strict => {
                    read.push(&self.path);
                    None
                }
            };
            landlock::ruleset(&read, write)?.ok_or(SandboxError::Command("this tier needs Landlock"))
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            // All that could write there is dead. The removal follows no links.
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }

    /// Runs a trivial program in a box of this tier.
    pub(crate) fn try_tier(tier: Tier) -> Result<(), SandboxError> {
        if tier == Tier::Landlock && landlock::version() < 1 {
            return Err(SandboxError::Command("the kernel has no Landlock"));
        }
        let launcher = Launcher::start(&Plan::new(tier, &[])?)?;
        let program =
            ["/bin/true", "/usr/bin/true"].into_iter().find(|path| Path::new(path).exists()).unwrap_or("/bin/sh");
        let command = Command { argv: vec![program.to_owned(), "-c".to_owned()], ..Command::default() };
        let run = run(&launcher, &command, &Limits::default(), &mut |_| Reply::Wait)?;
        match run.exit {
            Exit::Code(_) => Ok(()),
            _ => Err(SandboxError::Command("a trivial program did not survive its box")),
        }
    }
}
