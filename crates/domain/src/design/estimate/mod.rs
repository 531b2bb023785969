//! A stated estimate against what follows from the case: right, slipped in a way that has a name, or off.
//!
//! [`judge`] takes what somebody wrote (`~1.16M QPS`) and an [`Expected`], which is a derivation: a formula over named
//! factors with units. The traps follow from that derivation ([`slip`]), so a new case needs no list of wrong answers.

mod amount;
mod formula;
mod slip;
mod unit;
mod written;

pub use amount::{Amount, AmountError};
pub use formula::{Formula, FormulaError};
pub use slip::{How, Slip, Trap, invited};
pub use unit::{OPERATION, Unit, canonical};
pub use written::written;

use super::quantity::{Base, Dimension, Quantity};

/// What an estimate should come to, and how it is derived.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// The unit it is asked in.
    pub unit: Unit,
    /// That unit as written.
    pub unit_text: String,
    /// How it follows from the factors.
    pub formula: Formula,
    /// The formula as written.
    pub formula_text: String,
    /// The factors, those of the case and those of this estimate.
    pub factors: Vec<Factor>,
    /// The smallest right answer, in base units.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

/// A factor of a derivation.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// Its name in the formula.
    pub name: String,
    /// What it is, as a noun phrase: `the three copies of every vector`.
    pub says: String,
    /// What it is worth.
    pub amount: Amount,
    /// As written: `100 request/user/day`.
    pub text: String,
    /// Which slip leaving it out is.
    pub trap: Option<Trap>,
    /// What it is taken for by mistake.
    pub instead: Vec<Instead>,
}

/// What a factor is taken for by mistake.
#[derive(Clone, Debug, PartialEq)]
pub struct Instead {
    /// What it is worth then.
    pub amount: Amount,
    /// As written.
    pub text: String,
    /// What that is, as a noun phrase: `four bytes of fp32`.
    pub says: String,
    /// Which slip it is.
    pub trap: Trap,
}

/// What is thought of a stated estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgment {
    /// What it is.
    pub agreement: Agreement,
    /// It as a multiple of the expected value, where both measure the same.
    pub ratio: Option<f64>,
    /// One sentence for the candidate, with the corrected number.
    pub sentence: String,
}

/// How a stated estimate agrees with the expected one.
#[derive(Clone, Debug, PartialEq)]
pub enum Agreement {
    /// It is close enough; `Some` where it also looks like GB taken for GiB.
    Right(Option<Slip>),
    /// It is what a slip would give; the likeliest first, never empty.
    Slipped(Vec<Slip>),
    /// It measures something else; the slip where that has a name.
    OtherDimension(Option<Trap>),
    /// It is wrong, and no slip explains it.
    Off,
    /// It is no amount.
    Unreadable(AmountError),
}

/// An answer within this share of the expected one is right.
pub const TOLERANCE: f64 = 0.25;

impl Expected {
    /// Returns the right answer in base units.
    pub fn value(&self) -> f64 {
        let values: Vec<f64> = self.factors.iter().map(|factor| factor.amount.value()).collect();
        self.formula.value(&values)
    }

    /// Returns the right answer as people write it, with its unit.
    pub fn written(&self) -> String {
        written(self.value(), &self.unit, &self.unit_text)
    }

    /// Returns the units of the factors that the formula uses, and of the answer.
    fn units(&self) -> impl Iterator<Item = &Unit> {
        let used = self.factors.iter().enumerate().filter(|(at, _)| self.formula.uses(*at));
        used.map(|(_, factor)| &factor.amount.unit).chain([&self.unit])
    }

    /// Returns the units of time that occur here or were `said`, and the second where any does, from short to long.
    fn times(&self, said: &[f64]) -> Vec<f64> {
        let mut times: Vec<f64> = self.units().flat_map(|unit| unit.times.iter().copied()).collect();
        times.extend(said);
        // How long something takes is worked out in whatever unit is at hand.
        if self.unit.dimension.power(&Base::Time) > 0 {
            times.extend([60.0, 3_600.0, 86_400.0]);
        }
        if self.units().any(|unit| unit.dimension.power(&Base::Time) != 0) {
            times.push(1.0);
        }
        times.sort_by(f64::total_cmp);
        times.dedup();
        times
    }

    /// Returns what the formula gives with one factor changed, as a multiple of the right answer.
    fn with(&self, at: usize, instead: f64) -> f64 {
        let mut values: Vec<f64> = self.factors.iter().map(|factor| factor.amount.value()).collect();
        let right = self.formula.value(&values);
        values[at] = instead;
        self.formula.value(&values) / right
    }

    /// Returns what the formula gives with only the terms that hold a factor, as a multiple of the right answer.
    fn alone(&self, at: usize) -> f64 {
        let values: Vec<f64> = self.factors.iter().map(|factor| factor.amount.value()).collect();
        self.formula.alone(&values, at) / self.formula.value(&values)
    }

    /// Returns how far from the expected value a right answer may be, in logarithms.
    fn slack(&self) -> f64 {
        let value = self.value();
        (value / self.low).ln().max((self.high / value).ln())
    }
}

/// What is stated, in base units.
struct Stated {
    value: f64,
    dimension: Dimension,
    /// The units of time that were said.
    times: Vec<f64>,
    /// No unit was said.
    bare: bool,
}

/// Holds a stated estimate against the expected one. Texts above 200 bytes are no amounts.
pub fn judge(expected: &Expected, stated: &str) -> Judgment {
    match Amount::read(stated, Some(&expected.unit.dimension)) {
        Ok(amount) => compare(expected, &in_base_units(expected, amount)),
        Err(error) => {
            let sentence = format!("`{}` cannot be read as an amount: {error}.", stated.trim());
            Judgment { agreement: Agreement::Unreadable(error), ratio: None, sentence }
        }
    }
}

/// Holds a quantity of a design against the expected one.
pub fn judge_quantity(expected: &Expected, stated: &Quantity) -> Judgment {
    let dimension = canonical(&stated.dimension);
    compare(expected, &Stated { value: stated.value, dimension, times: Vec::new(), bare: false })
}

/// What goes without saying is taken from what is asked for: the unit of a bare number, `per 1000` of a price.
fn in_base_units(expected: &Expected, amount: Amount) -> Stated {
    let asked = &expected.unit;
    let bare = amount.unit.is_plain();
    let share = bare && asked.dimension.is_none();
    let uncounted = amount.unit.dimension.counted().next().is_none();
    let scale = if share {
        // 0.92 and 92 both say 92 %.
        let distance = |scale: f64| (amount.number * scale / expected.value()).ln().abs();
        if distance(1.0) < distance(asked.scale) { 1.0 } else { asked.scale }
    } else if bare {
        asked.scale
    } else if uncounted && asked.dimension.counted().next().is_some() {
        amount.unit.scale * asked.thousands
    } else {
        amount.unit.scale
    };
    let dimension = if bare { asked.dimension.clone() } else { amount.unit.dimension };
    Stated { value: amount.number * scale, dimension, times: amount.unit.times, bare: bare && !share }
}

fn compare(expected: &Expected, stated: &Stated) -> Judgment {
    if let Some(trap) = mismatch(expected, &stated.dimension) {
        return Judgment {
            sentence: written::of_dimension(expected, &stated.dimension, trap),
            agreement: Agreement::OtherDimension(trap),
            ratio: None,
        };
    }
    let ratio = stated.value / expected.value();
    let agreement = if (expected.low..=expected.high).contains(&stated.value) {
        Agreement::Right(binary_prefix(expected, ratio))
    } else {
        match slip::explaining(expected, ratio, &stated.times) {
            slips if slips.is_empty() => Agreement::Off,
            slips => Agreement::Slipped(slips),
        }
    };
    let sentence = written::of_ratio(expected, &agreement, ratio, stated.bare);
    Judgment { agreement, ratio: Some(ratio), sentence }
}

/// Says whether something else is measured than asked for, and which slip that is. What is counted may go unsaid: `1.2e6 /s`
/// is as good as `1.2e6 request/s`, but `request/s/user` is not.
fn mismatch(expected: &Expected, stated: &Dimension) -> Option<Option<Trap>> {
    let asked = canonical(&expected.unit.dimension);
    let operations = Base::Count(OPERATION.to_owned());
    if asked.uncounted() != stated.uncounted() || asked.power(&operations) != stated.power(&operations) {
        return Some(None);
    }
    let mentioned =
        |name: &str| expected.units().any(|unit| canonical(&unit.dimension).power(&Base::Count(name.to_owned())) != 0);
    for (name, power) in stated.counted() {
        // A search is a request where the case does not tell them apart.
        let same = name == "search" && !mentioned(name);
        if same || asked.power(&Base::Count(name.to_owned())) == power {
            continue;
        }
        let rival = asked.counted().any(|(other, of_other)| {
            of_other.signum() == power.signum() && stated.power(&Base::Count(other.to_owned())) == 0
        });
        if rival && power > 0 || power < 0 && mentioned(name) {
            return Some(
                (name == "user" || asked.power(&Base::Count("user".to_owned())) != 0).then_some(Trap::PerUser),
            );
        }
    }
    None
}

/// Says whether a right answer is off by just what lies between GB and GiB.
fn binary_prefix(expected: &Expected, ratio: f64) -> Option<Slip> {
    if !expected.units().any(|unit| unit.dimension.power(&Base::Information) != 0) {
        return None;
    }
    slip::binary(ratio)
}

#[cfg(test)]
mod tests;
