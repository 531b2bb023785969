//! What a quantity measures: powers of time, information, money and of things that are counted.

use std::collections::BTreeMap;
use std::fmt;

/// What is measured.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// In seconds.
    Time,
    /// In bytes.
    Information,
    /// In dollars.
    Money,
    /// In pieces: users, requests, tokens. Pieces of different things are different dimensions, so that "per user" is not
    /// taken for "per request".
    Count(String),
}

/// Powers of what is measured; none of any is a pure number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Dimension {
    powers: BTreeMap<Base, i32>,
}

/// Powers beyond this are refused: nothing real has them.
pub const MOST_POWER: i32 = 64;

impl Dimension {
    /// Returns the dimension of a pure number.
    pub fn none() -> Dimension {
        Dimension::default()
    }

    /// Returns one base to the first power.
    pub fn of(base: Base) -> Dimension {
        Dimension { powers: BTreeMap::from([(base, 1)]) }
    }

    /// Returns the dimension of time.
    pub fn time() -> Dimension {
        Dimension::of(Base::Time)
    }

    /// Returns the dimension of information.
    pub fn information() -> Dimension {
        Dimension::of(Base::Information)
    }

    /// Returns the dimension of money.
    pub fn money() -> Dimension {
        Dimension::of(Base::Money)
    }

    /// Returns the dimension of so many of something.
    pub fn count(what: &str) -> Dimension {
        Dimension::of(Base::Count(what.to_owned()))
    }

    /// Returns the dimension of a product.
    pub fn times(&self, other: &Dimension) -> Dimension {
        let mut powers = self.powers.clone();
        for (base, power) in &other.powers {
            let sum = powers.entry(base.clone()).or_default();
            *sum = sum.saturating_add(*power);
        }
        powers.retain(|_, power| *power != 0);
        Dimension { powers }
    }

    /// Returns the dimension of a ratio.
    pub fn over(&self, other: &Dimension) -> Dimension {
        self.times(&other.to_the(-1))
    }

    /// Returns the dimension of a power.
    pub fn to_the(&self, power: i32) -> Dimension {
        let raised = self.powers.iter().map(|(base, own)| (base.clone(), own.saturating_mul(power)));
        Dimension { powers: raised.filter(|(_, power)| *power != 0).collect() }
    }

    /// Returns the dimension of a root, if there is one.
    pub fn root(&self, degree: i32) -> Option<Dimension> {
        let whole = degree != 0 && self.powers.values().all(|power| power % degree == 0);
        whole
            .then(|| Dimension { powers: self.powers.iter().map(|(base, own)| (base.clone(), own / degree)).collect() })
    }

    /// Returns whether it is that of a pure number.
    pub fn is_none(&self) -> bool {
        self.powers.is_empty()
    }

    /// Returns the power of one base.
    pub fn power(&self, base: &Base) -> i32 {
        self.powers.get(base).copied().unwrap_or(0)
    }

    /// Returns the powers.
    pub fn powers(&self) -> impl Iterator<Item = (&Base, i32)> {
        self.powers.iter().map(|(base, power)| (base, *power))
    }

    /// Returns it without what is counted: requests per second are then per second.
    pub fn uncounted(&self) -> Dimension {
        let kept = self.powers.iter().filter(|(base, _)| !matches!(base, Base::Count(_)));
        Dimension { powers: kept.map(|(base, power)| (base.clone(), *power)).collect() }
    }

    /// Returns what is counted, and to which power.
    pub fn counted(&self) -> impl Iterator<Item = (&str, i32)> {
        self.powers.iter().filter_map(|(base, power)| match base {
            Base::Count(what) => Some((what.as_str(), *power)),
            _ => None,
        })
    }

    /// Returns whether no power is larger than anything real.
    pub fn is_sane(&self) -> bool {
        self.powers.len() <= 32 && self.powers.values().all(|power| power.abs() <= MOST_POWER)
    }
}

/// Writes the units: `request/s`, `B`, `$/(GPU s)`; of a pure number nothing.
impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Counted things come first above the line: `request/s`, `token B`.
        let mut above: Vec<_> = self.powers.iter().filter(|(_, power)| **power > 0).collect();
        above.sort_by_key(|(base, _)| (!matches!(base, Base::Count(_)), matches!(base, Base::Time)));
        let below: Vec<_> = self.powers.iter().filter(|(_, power)| **power < 0).collect();
        if above.is_empty() && !below.is_empty() {
            write!(f, "1")?;
        }
        for (place, (base, power)) in above.iter().enumerate() {
            write!(f, "{}{}", if place > 0 { "*" } else { "" }, symbol(base))?;
            if **power > 1 {
                write!(f, "^{power}")?;
            }
        }
        // Counted things come first below, too: `$/GPU/s`.
        let mut below = below;
        below.sort_by_key(|(base, _)| (!matches!(base, Base::Count(_)), matches!(base, Base::Time)));
        for (base, power) in below {
            write!(f, "/{}", symbol(base))?;
            if *power < -1 {
                write!(f, "^{}", -power)?;
            }
        }
        Ok(())
    }
}

fn symbol(base: &Base) -> &str {
    match base {
        Base::Time => "s",
        Base::Information => "B",
        Base::Money => "USD",
        Base::Count(what) => what,
    }
}

impl Dimension {
    /// Says what is measured, for people: `a time (s)`, `data (B)`, `requests (request)`.
    pub fn said(&self) -> String {
        let units = self.to_string();
        let rate = self.times(&Dimension::time());
        let what = match self {
            none if none.is_none() => return "a mere number".to_owned(),
            it if *it == Dimension::time() => "a time",
            it if *it == Dimension::information() => "an amount of data",
            it if *it == Dimension::money() => "money",
            _ if rate == Dimension::information() => "data per time",
            _ if rate == Dimension::money() => "money per time",
            _ if rate.is_none() => "a rate",
            _ if rate.uncounted().is_none() && rate.powers.len() == 1 => "a rate",
            it if it.uncounted().is_none() && it.powers.len() == 1 => "a count",
            _ => "a quantity",
        };
        format!("{what} in {units}")
    }
}
