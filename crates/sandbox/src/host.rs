//! What this machine offers for running untrusted programs: a tier that works, an interpreter, compilers.

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::error::{Refusal, SandboxError};
use crate::python::{self, Python};
use crate::tier::Tier;
use crate::toolchain::{self, Language, Missing, Toolchain};

/// What the user or a test decides instead of the machine.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The tier to use, and no other.
    pub tier: Option<Tier>,
    /// The interpreter to use.
    pub python: Option<PathBuf>,
}

/// This machine.
#[derive(Debug)]
pub struct Host {
    /// The strongest tier that was tried and works.
    pub tier: Result<Tier, Refusal>,
    /// The interpreter that boxes run.
    pub python: Option<Python>,
    toolchains: [OnceLock<Result<Toolchain, Missing>>; Language::ALL.len()],
}

impl Host {
    /// Tries what works here.
    #[must_use]
    pub fn probe(settings: &Settings) -> Self {
        let python = std::thread::scope(|scope| {
            let python = scope.spawn(|| python::find(settings.python.as_deref(), None));
            let tier = try_tiers(settings.tier);
            (tier, python.join().ok().flatten())
        });
        let (tier, mut python) = python;
        // As root without namespaces boxes run as nobody, who may not reach an interpreter in root's home.
        if tier == Ok(Tier::Landlock) && python.as_ref().is_some_and(|python| !toolchain::is_public(&python.executable))
        {
            python = python::find(settings.python.as_deref(), Some(&toolchain::is_public));
        }
        Self { tier, python, toolchains: [const { OnceLock::new() }; Language::ALL.len()] }
    }

    /// The compiler or interpreter of a language, or which packages have it.
    ///
    /// # Errors
    /// When it is not installed, or does not answer.
    pub fn toolchain(&self, language: Language) -> Result<&Toolchain, &Missing> {
        self.toolchains[language as usize]
            .get_or_init(|| toolchain::find(language, self.tier == Ok(Tier::Landlock)))
            .as_ref()
    }

    pub(crate) fn working_tier(&self) -> Result<Tier, SandboxError> {
        self.tier.clone().map_err(SandboxError::Refused)
    }
}

#[cfg(target_os = "linux")]
fn try_tiers(wanted: Option<Tier>) -> Result<Tier, Refusal> {
    // SAFETY: this call always succeeds.
    let root = unsafe { libc::geteuid() } == 0;
    let tiers = [Tier::Namespaces { root }, Tier::Landlock];
    let mut tried = Vec::new();
    for tier in tiers
        .into_iter()
        .filter(|tier| wanted.is_none_or(|wanted| std::mem::discriminant(&wanted) == std::mem::discriminant(tier)))
    {
        match crate::cold::try_tier(tier) {
            Ok(()) => return Ok(tier),
            Err(e) => {
                let mut text = format!("{tier}: {e}");
                let mut source = std::error::Error::source(&e);
                while let Some(cause) = source {
                    text.push_str(&format!(": {cause}"));
                    source = cause.source();
                }
                tried.push(text);
            }
        }
    }
    let remedy = "allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, on Ubuntu \
        kernel.apparmor_restrict_unprivileged_userns=0), or boot a kernel from 5.13 on with Landlock (lsm=landlock,…)";
    Err(Refusal { tried, remedy: remedy.to_owned() })
}

#[cfg(not(target_os = "linux"))]
fn try_tiers(_: Option<Tier>) -> Result<Tier, Refusal> {
    Err(Refusal {
        tried: vec!["this system has neither namespaces nor Landlock".to_owned()],
        remedy: "run the judge on Linux, for instance in a virtual machine".to_owned(),
    })
}
