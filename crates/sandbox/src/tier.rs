//! How strongly this machine can isolate a program, found by trying.

/// A way of isolating a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tier {
    /// Namespaces with a private root, and everything of [`Tier::Landlock`] beside.
    Namespaces {
        /// Whether the supervisor is root; its boxes then belong to nobody.
        root: bool,
    },
    /// Landlock, a filter of system calls and resource limits. Programs cannot write files, but for compilers.
    Landlock,
}

impl std::fmt::Display for Tier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Namespaces { root: true } => "namespaces, Landlock and seccomp, as nobody",
            Self::Namespaces { root: false } => "namespaces, Landlock and seccomp",
            Self::Landlock => "Landlock and seccomp",
        })
    }
}
