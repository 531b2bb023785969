//! How well one model's grades agree with people on one part of the answers.

use std::fmt;

use domain::grade::{Grade, Model};

use super::Example;
use super::measure::{macro_f1, pearson, rmse, weighted_kappa};

/// Agreement on answers that people wrote and graded.
pub struct Figures {
    answers: usize,
    pub r: f64,
    rmse: f64,
    kappa: f64,
    /// Macro-F1 of right and not right.
    pub two: f64,
    /// Macro-F1 of three labels, where the set has them.
    pub three: Option<f64>,
    /// Share of people's scores inside the interval.
    pub cover: f64,
    half: f64,
    /// Share of right verdicts among the seven of ten answers whose verdict is farthest from undecided.
    pub surest: f64,
    /// Share of answers that are not called unsure.
    sure: f64,
    capped: usize,
}

/// What stands above the figures of sets.
pub const HEADINGS: &str =
    "set           answers      r   rmse    qwk  2-way  3-way  cover   ±half  surest70  sure   capped";

impl Figures {
    /// Returns the figures of the answers among examples.
    pub fn of(model: &Model, examples: &[&Example]) -> Figures {
        let examples: Vec<&Example> = examples.iter().copied().filter(|example| example.attack.is_none()).collect();
        let graded: Vec<(Grade, &Example)> = examples.iter().map(|e| (e.grade(model), *e)).collect();
        let pairs: Vec<(f64, f64)> = graded.iter().map(|(grade, e)| (grade.score, e.score)).collect();
        let verdict = |right: bool| if right { "yes" } else { "no" };
        let verdicts = || graded.iter().map(|(grade, e)| (is_correct(grade), e.score > 0.99));
        let labels = || graded.iter().filter_map(|(grade, e)| Some((grade.label.name(), e.label.as_deref()?)));
        let share = |count: usize| count as f64 / graded.len().max(1) as f64;
        let covered = graded.iter().filter(|(grade, e)| grade.low - 1e-9 <= e.score && e.score <= grade.high + 1e-9);
        let mut margins: Vec<(f32, bool)> = examples
            .iter()
            .map(|e| (model.correct.of(&e.values()) - model.thresholds.1).abs())
            .zip(verdicts().map(|(ours, theirs)| ours == theirs))
            .collect();
        margins.sort_by(|a, b| b.0.total_cmp(&a.0));
        margins.truncate(graded.len() * 7 / 10);
        Figures {
            answers: graded.len(),
            r: pearson(&pairs),
            rmse: rmse(&pairs),
            kappa: weighted_kappa(&pairs),
            two: macro_f1(verdicts().map(|(ours, theirs)| (verdict(ours), verdict(theirs)))),
            three: labels().next().is_some().then(|| macro_f1(labels())),
            cover: share(covered.count()),
            half: graded.iter().map(|(grade, _)| (grade.high - grade.low) / 2.0).sum::<f64>()
                / graded.len().max(1) as f64,
            surest: margins.iter().filter(|margin| margin.1).count() as f64 / margins.len().max(1) as f64,
            sure: share(graded.iter().filter(|(grade, _)| !grade.unsure).count()),
            capped: graded.iter().filter(|(grade, _)| !grade.notes.is_empty()).count(),
        }
    }

    /// Returns the figures of several parts as one, each counting by its answers.
    pub fn mean(parts: &[Figures]) -> Figures {
        let answers: usize = parts.iter().map(|part| part.answers).sum();
        let mean = |of: &dyn Fn(&Figures) -> f64| {
            parts.iter().map(|part| part.answers as f64 * of(part)).sum::<f64>() / answers.max(1) as f64
        };
        let labeled = parts.iter().all(|part| part.three.is_some());
        Figures {
            answers,
            r: mean(&|part| part.r),
            rmse: mean(&|part| part.rmse),
            kappa: mean(&|part| part.kappa),
            two: mean(&|part| part.two),
            three: labeled.then(|| mean(&|part| part.three.unwrap_or(0.0))),
            cover: mean(&|part| part.cover),
            half: mean(&|part| part.half),
            surest: mean(&|part| part.surest),
            sure: mean(&|part| part.sure),
            capped: parts.iter().map(|part| part.capped).sum(),
        }
    }
}

fn is_correct(grade: &Grade) -> bool {
    grade.label.name() == "correct"
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let three = self.three.map_or_else(|| "-".to_owned(), |three| format!("{three:.3}"));
        write!(
            f,
            "{:>8}  {:.3}  {:.3}  {:.3}  {:.3}  {three:>5}  {:.3}   {:.3}     {:.3}  {:>3.0} %  {}",
            self.answers,
            self.r,
            self.rmse,
            self.kappa,
            self.two,
            self.cover,
            self.half,
            self.surest,
            100.0 * self.sure,
            self.capped,
        )
    }
}
