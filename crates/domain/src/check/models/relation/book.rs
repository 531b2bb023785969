//! Formulas that everybody knows, a line each.
//!
//! Names of the result stand before the equal sign, its quantities in braces, each with the words that it goes by. What
//! may be meant as well follows "or".

use std::sync::OnceLock;

use super::super::passage::{Passage, Words};
use super::formula::Formula;

const FORMULAS: &[&str] = &[
    // Rates of products.
    "ctr|click through rate|clickthrough rate = {clicks} / {impressions|views}",
    "conversion rate|conversion = {conversions|buyers|purchases|orders|bookings} / {visitors|visits|sessions|clicks|users}",
    "bounce rate = {bounces|bounced} / {visits|visitors|sessions}",
    "churn rate|churn = {lost|left|cancelled|canceled|churned} / {customers|users|subscribers}",
    "retention|retention rate = {returned|retained|stayed|remained} / {customers|users|subscribers}",
    "open rate = {opened|opens} / {sent|delivered|emails|mails}",
    "nps|net promoter score = {promoters} - {detractors}",
    "cpc|cost per click = {cost|costs|spend|spent|budget} / {clicks}",
    "cac|cpa|cost per acquisition = {cost|costs|spend|spent|budget} / {new customers|customers|acquisitions|conversions}",
    "cpm = 1000 * {cost|costs|spend|spent|budget} / {impressions}",
    "roas = {revenue} / {ad spend|spend|spent|cost}",
    "roi = ({revenue|gain|return|returns} - {cost|costs|investment}) / {cost|costs|investment}",
    "arpu|revenue per user = {revenue} / {users|customers}",
    "average order value|aov = {revenue} / {orders}",
    "relative lift|relative uplift = ({treatment} - {control}) / {control}",
    "absolute lift|absolute uplift = {treatment} - {control}",
    "break even = {fixed costs|fixed cost|fixed} / ({price} - {variable cost|variable costs|variable})",
    "sharpe|sharpe ratio = ({return} - {risk free rate|risk free}) / {volatility|standard deviation|deviation}",
    // Overlap and agreement.
    "jaccard|iou|intersection over union = {intersection|overlap} / {union}",
    "kappa = ({observed agreement|observed|p_o} - {chance agreement|expected agreement|agreement by chance|expected|chance|p_e}) / (1 - {chance agreement|expected agreement|agreement by chance|expected|chance|p_e})",
    "lift = {P(A, B)|P(A ∩ B)|P(A and B)} / ({P(A)} * {P(B)})",
    "lift = {confidence} / {support of the consequent|support of B|P(B)|base rate}",
    "wer|word error rate = ({substitutions} + {deletions} + {insertions}) / {reference words|words in the reference|words}",
    // Classifiers.
    "f2 = 5 * {precision} * {recall} / (4 * {precision} + {recall})",
    "positive likelihood ratio|lr+ = {sensitivity|recall|tpr} / (1 - {specificity})",
    "negative likelihood ratio = (1 - {sensitivity|recall|tpr}) / {specificity}",
    "g mean = sqrt({sensitivity|recall|tpr} * {specificity|tnr})",
    "gini coefficient|gini = 2 * {auc} - 1",
    "specificity = 1 - {false positive rate|fpr}",
    "miss rate|false negative rate|fnr = 1 - {recall|sensitivity|tpr}",
    "f2 = 5 * {tp|true positives} / (5 * {tp|true positives} + 4 * {fn|false negatives} + {fp|false positives})",
    "mcc|matthews correlation|matthews = ({tp} * {tn} - {fp} * {fn}) / sqrt(({tp} + {fp}) * ({tp} + {fn}) * ({tn} + {fp}) * ({tn} + {fn}))",
    "npv|negative predictive value = {tn|true negatives} / ({tn|true negatives} + {fn|false negatives})",
    "false discovery rate|fdr = {fp|false positives} / ({fp|false positives} + {tp|true positives})",
    "prevalence = ({tp} + {fn}) / ({tp} + {fn} + {fp} + {tn})",
    "false positive rate|fpr = {fp|false positives} / ({fp|false positives} + {tn|true negatives})",
    "diagnostic odds ratio = {tp} * {tn} / ({fp} * {fn})",
    // Regression and statistics.
    "slope = {cov|covariance} / {var x|variance of x}",
    "adjusted r²|adjusted r2|adjusted r = 1 - (1 - {r²|r2|r squared}) * ({samples|observations|rows|points|n} - 1) / ({samples|observations|rows|points|n} - {features|predictors|regressors|variables|k|p} - 1)",
    "vif|variance inflation factor = 1 / (1 - {r²|r2|r squared})",
    "aic = 2 * {parameters|k} - 2 * {log likelihood|loglikelihood|ln l}",
    "bic = {parameters|k} * ln({samples|observations|points|rows|n}) - 2 * {log likelihood|loglikelihood|ln l}",
    "cohen d|effect size = {mean difference|difference of means|difference in means|difference} / {pooled standard deviation|standard deviation|sd}",
    "coefficient of variation = {standard deviation|deviation|sd|std} / {mean}",
    "interquartile range|iqr = {third quartile|upper quartile|q3} - {first quartile|lower quartile|q1}",
    "upper fence|upper bound = {q3|third quartile|upper quartile} + 1.5 * ({q3|third quartile|upper quartile} - {q1|first quartile|lower quartile}) or {q3|third quartile|upper quartile} + 1.5 * {iqr}",
    "lower fence|lower bound = {q1|first quartile|lower quartile} - 1.5 * ({q3|third quartile|upper quartile} - {q1|first quartile|lower quartile})",
    "relative risk|risk ratio = {treated|treatment|exposed|drug} / {control|unexposed|placebo}",
    "nnt|number needed to treat = 1 / {absolute risk reduction|arr}",
    "chebyshev = 1 / {standard deviations|deviations|k|sigmas}^2 or 1 - 1 / {standard deviations|deviations|k|sigmas}^2",
    "min max|min max scaling|min max normalization = ({value|x} - {minimum|min}) / ({maximum|max} - {minimum|min})",
    // Training.
    "bias corrected|bias correction = {first moment|moment|m} / (1 - {β1|beta1|β|beta}^{t|step|steps})",
    "elastic net penalty|elastic net = {alpha|α} * {l1 norm|l1} + (1 - {alpha|α}) * {l2 norm|l2}",
    "greedy arm|greedy action|best arm = 1 - {epsilon|ε} + {epsilon|ε} / {arms|actions}",
    "td error = {reward|r} + {gamma|γ|discount|discount factor} * {next value|next state value|value of the next state} - {current value|old value|value of the current state|value of the state}",
    "advantage = {Q(s, a)|Q|q value|action value} - {V(s)|V|state value}",
    "add one smoothing|laplace smoothing|laplace = ({count|times|occurrences} + 1) / ({total|tokens|words} + {vocabulary|vocabulary size|types|classes})",
    "expected score = 1 / (1 + 10 ^ (({opponent|opponent rating} - {rating|player|own rating}) / 400))",
    // Systems.
    "amdahl = 1 / ((1 - {parallel|parallel fraction|parallelizable}) + {parallel|parallel fraction|parallelizable} / {workers|cores|processors|gpus|machines})",
    "amdahl = 1 / ({serial|serial fraction|sequential} + (1 - {serial|serial fraction|sequential}) / {workers|cores|processors|gpus|machines})",
    "scaling efficiency|parallel efficiency = {speedup} / {gpus|workers|cores|devices|machines|processors}",
    "arithmetic intensity|operational intensity = {flops|flop|operations} / {bytes}",
    "utilization|ρ = {arrival rate|λ|lambda} / {service rate|μ|mu}",
    "hit rate|hit ratio = {hits} / {requests|lookups|accesses} or {hits} / ({hits} + {misses})",
    "hit rate|hit ratio = {hits} / ({hits} + {misses})",
    "compression ratio = {original|uncompressed|original size} / {compressed|compressed size}",
    "load factor = {keys|entries|items|elements} / {buckets|slots}",
    "availability = {mtbf|mean time between failures} / ({mtbf|mean time between failures} + {mttr|mean time to repair})",
    "sparsity = {zeros|zero entries} / {entries|elements|cells}",
    "error rate = {errors|failures|failed} / {requests|calls|predictions|examples}",
];

/// The formulas, and the words of their results as sorted hashes, each with the formula that it cues.
type Book = (Vec<Formula>, Vec<(u64, usize)>);

/// Returns the formulas one of whose results a passage names.
pub(super) fn cued(passage: &Passage<'_>) -> Vec<&'static Formula> {
    static BOOK: OnceLock<Book> = OnceLock::new();
    let (formulas, cues) = BOOK.get_or_init(|| {
        let formulas: Vec<Formula> = FORMULAS.iter().filter_map(|text| Formula::known(text)).collect();
        let cue = |(n, formula): (usize, &Formula)| formula.cues().map(|cue| (Words::hash(cue), n)).collect::<Vec<_>>();
        let mut cues: Vec<(u64, usize)> = formulas.iter().enumerate().flat_map(cue).collect();
        cues.sort_unstable();
        (formulas, cues)
    });
    let mut cued: Vec<usize> = passage.words.of_sorted(cues).collect();
    cued.sort_unstable();
    cued.dedup();
    cued.into_iter().map(|n| &formulas[n]).filter(|formula| formula.may_hold(passage)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn every_formula_can_be_read() {
        let broken: Vec<_> = FORMULAS.iter().filter(|text| Formula::known(text).is_none()).collect();
        assert!(broken.is_empty(), "{broken:#?}");
    }

    #[test]
    fn wrong_results_of_known_formulas_are_found() {
        wrong(&[
            ("An ad with 8,000 impressions and 240 clicks has a CTR of 4%.", "3 %"),
            ("With an overlap of 20 and a union of 80 the IoU is 0.4.", "0.25"),
            ("Observed agreement 0.9, chance agreement 0.5: kappa is 0.4.", "0.8"),
            ("With R² = 0.8 the VIF is 8.", "5"),
            ("An AUC of 0.8 is a Gini of 0.8.", "0.6"),
            ("The first quartile is 10 and the third quartile is 30, so the IQR is 15.", "20"),
            ("Amdahl: 90% parallel on 9 cores gives a speedup of 9.", "5"),
            ("70% promoters and 20% detractors give an NPS of 70.", "50"),
        ]);
    }

    #[test]
    fn right_results_of_known_formulas_are_silent() {
        silent(&[
            "An ad with 8,000 impressions and 240 clicks has a CTR of 3%.",
            "With an overlap of 20 and a union of 80 the IoU is 0.25.",
            "Observed agreement 0.9, chance agreement 0.5: kappa is 0.8.",
            "With R² = 0.8 the VIF is 5.",
            "An AUC of 0.8 is a Gini of 0.6.",
            "The first quartile is 10 and the third quartile is 30, so the IQR is 20.",
            "Amdahl: 90% parallel on 9 cores gives a speedup of 5.",
            "70% promoters and 20% detractors give an NPS of 50.",
        ]);
    }
}
