//! The days until the interview, gathered into so few periods that a plan is quick however far the day is.

use super::DayLoad;
use super::prices::Solution;

/// So many periods at most.
pub(super) const MOST: usize = 44;
/// So many days ahead are planned; what lies behind them is too far away to plan by day.
pub const FARTHEST: usize = 1_100;
/// So many days before the interview stand by themselves …
const LAST: usize = 24;
/// … and so many from today on.
const FIRST: usize = 4;
/// Today is planned even on a day off, for whoever studies anyhow.
const SOME_SECONDS: f64 = 30.0;

/// Days in which something can be learned, some of them gathered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Periods {
    /// The days of each period, as offsets from today.
    days: Vec<Vec<usize>>,
    /// Where in time a review in the period is taken to be.
    pub middles: Vec<usize>,
    /// The seconds of each.
    pub seconds: Vec<f64>,
    /// Days until the interview.
    pub end: usize,
    every: Vec<f64>,
}

impl Periods {
    /// Gathers days. Of each day some seconds go to the answer that does not fit any more.
    pub fn of(seconds: &[f64], lost: f64) -> Self {
        let seconds = &seconds[..seconds.len().min(FARTHEST)];
        let every: Vec<f64> = seconds
            .iter()
            .map(|day| if day.is_finite() { day.clamp(0.0, 86_400.0) } else { 0.0 })
            .map(|day| (day - lost).max(day * 0.3))
            .collect();
        let open: Vec<usize> = (0..every.len()).filter(|day| *day == 0 || every[*day] > 0.0).collect();
        let single = |day: &usize| vec![*day];
        let days: Vec<Vec<usize>> = if open.len() <= MOST {
            open.iter().map(single).collect()
        } else {
            let (first, rest) = open.split_at(FIRST);
            let (middle, last) = rest.split_at(rest.len() - LAST);
            let blocks = MOST - FIRST - LAST;
            let block =
                |number: usize| middle[middle.len() * number / blocks..middle.len() * (number + 1) / blocks].to_vec();
            let middle = (0..blocks).map(block).filter(|days| !days.is_empty());
            first.iter().map(single).chain(middle).chain(last.iter().map(single)).collect()
        };
        let sum = |days: &Vec<usize>| days.iter().map(|day| every[*day]).sum::<f64>().max(SOME_SECONDS);
        Periods {
            middles: days.iter().map(|days| days[days.len() / 2]).collect(),
            seconds: days.iter().map(sum).collect(),
            end: every.len(),
            days,
            every,
        }
    }

    pub fn count(&self) -> usize {
        self.days.len()
    }

    pub fn longest_gap(&self) -> usize {
        self.middles.last().copied().unwrap_or(0)
    }

    /// Returns the same price for each period.
    pub fn flat(&self, price: f64) -> Vec<f64> {
        vec![price; self.count()]
    }

    /// Returns prices of days as prices of periods.
    pub fn gathered(&self, prices: &[f64]) -> Vec<f64> {
        let last = prices.last().copied().unwrap_or(0.0);
        let price = |day: &usize| prices.get(*day).copied().unwrap_or(last);
        self.days.iter().map(|days| days.iter().map(price).sum::<f64>() / days.len() as f64).collect()
    }

    /// Returns prices of periods as prices of days.
    pub fn spread(&self, prices: &[f64]) -> Vec<f64> {
        let mut out = vec![0.0; self.end];
        for (days, price) in self.days.iter().zip(prices) {
            for day in days {
                out[*day] = *price;
            }
        }
        // A day off costs what its neighbor costs, in case it becomes a day of work.
        for day in 1..self.end {
            if self.every[day] <= 0.0 {
                out[day] = out[day - 1];
            }
        }
        out
    }

    /// Returns what each day gets.
    pub fn loads(&self, solution: &Solution) -> Vec<DayLoad> {
        let mut out = vec![DayLoad::default(); self.end];
        for (days, load) in self.days.iter().zip(&solution.loads) {
            let total: f64 = days.iter().map(|day| self.every[*day]).sum();
            for day in days {
                let share = if total > 0.0 { self.every[*day] / total } else { 0.0 };
                out[*day] =
                    DayLoad { seconds: load.seconds * share, new: load.new * share, reviews: load.reviews * share };
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_years_are_as_many_periods_as_six_weeks_and_no_second_is_lost() {
        let periods = Periods::of(&vec![2_400.0; 1_095], 0.0);
        assert_eq!(periods.count(), MOST);
        assert_eq!(periods.seconds.iter().sum::<f64>(), 2_400.0 * 1_095.0);
        assert!(periods.middles.is_sorted());
    }

    #[test]
    fn days_off_are_no_periods_but_today_always_is_one() {
        let periods = Periods::of(&[0.0, 600.0, 0.0, f64::NAN, 600.0], 0.0);
        assert_eq!(periods.middles, [0, 1, 4]);
        assert_eq!(periods.spread(&[1.0, 2.0, 3.0]), [1.0, 2.0, 2.0, 2.0, 3.0]);
        assert_eq!(Periods::of(&[], 0.0).count(), 0);
    }
}
