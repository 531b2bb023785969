//! The normal and the logistic distribution, and points to integrate over them.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// Returns the probability that a standard normal variable is below `z`.
///
/// By the Chebyshev fit of the complementary error function in Numerical Recipes (2nd edition, 6.2), off by less than 1.2e-7
/// of its value.
pub fn below(z: f64) -> f64 {
    if z.is_nan() {
        return 0.5;
    }
    let x = z.abs() * FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.5 * x);
    const TERMS: [f64; 10] = [
        -1.265_512_23,
        1.000_023_68,
        0.374_091_96,
        0.096_784_18,
        -0.186_288_06,
        0.278_868_07,
        -1.135_203_98,
        1.488_515_87,
        -0.822_152_23,
        0.170_872_77,
    ];
    let sum = TERMS.iter().rev().fold(0.0, |sum, term| sum * t + term);
    let beyond = 0.5 * t * (sum - x * x).exp();
    if z > 0.0 { 1.0 - beyond } else { beyond }
}

/// Returns the `z` that a standard normal variable is below with this probability.
///
/// By Acklam's rational approximation and one step of Halley's method, so that it inverts [`below`].
pub fn quantile(probability: f64) -> f64 {
    let p = probability.clamp(1e-12, 1.0 - 1e-12);
    const A: [f64; 6] = [
        -39.696_830_286_653_76,
        220.946_098_424_520_5,
        -275.928_510_446_968_7,
        138.357_751_867_269,
        -30.664_798_066_147_16,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -54.476_098_798_224_06,
        161.585_836_858_040_9,
        -155.698_979_859_886_6,
        66.801_311_887_719_72,
        -13.280_681_552_885_72,
    ];
    const C: [f64; 6] = [
        -0.007_784_894_002_430_293,
        -0.322_396_458_041_136_5,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] =
        [0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416];
    let polynomial = |terms: &[f64], x: f64| terms.iter().fold(0.0, |sum, term| sum * x + term);
    let tail = |q: f64| polynomial(&C, q) / (polynomial(&D, q) * q + 1.0);
    let rough = if p < 0.024_25 {
        tail((-2.0 * p.ln()).sqrt())
    } else if p > 1.0 - 0.024_25 {
        -tail((-2.0 * (1.0 - p).ln()).sqrt())
    } else {
        let q = p - 0.5;
        polynomial(&A, q * q) * q / (polynomial(&B, q * q) * q * q + 1.0)
    };
    let step = (below(rough) - p) * (2.0 * PI).sqrt() * (rough * rough / 2.0).exp();
    rough - step / (1.0 + rough * step / 2.0)
}

/// Returns the logistic function.
pub(super) fn sigmoid(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + (-x).exp())
    } else {
        let e = x.exp();
        e / (1.0 + e)
    }
}

/// Returns the logit of a probability; certainty is taken for nearly that.
pub(super) fn logit(p: f64) -> f64 {
    let p = p.clamp(1e-9, 1.0 - 1e-9);
    (p / (1.0 - p)).ln()
}

/// Points and weights with which the mean of a function over a standard normal variable is a sum: Gauss and Hermite's of order
/// 11, exact for polynomials up to degree 21 (Abramowitz and Stegun 25.4.46, scaled by √2 and 1/√π).
pub(super) const POINTS: [(f64, f64); 11] = [
    (-5.188_001_224_374_871, 8.121_849_790_214_923e-07),
    (-3.936_166_607_129_976_6, 0.000_195_671_930_271_223_38),
    (-2.865_123_160_643_645_6, 0.006_720_285_235_537_264_5),
    (-1.876_035_020_154_846, 0.066_138_746_071_057_82),
    (-0.928_868_997_381_064_1, 0.242_240_299_873_969_92),
    (0.0, 0.369_408_369_408_369_35),
    (0.928_868_997_381_064_1, 0.242_240_299_873_969_92),
    (1.876_035_020_154_846, 0.066_138_746_071_057_82),
    (2.865_123_160_643_645_6, 0.006_720_285_235_537_264_5),
    (3.936_166_607_129_976_6, 0.000_195_671_930_271_223_38),
    (5.188_001_224_374_871, 8.121_849_790_214_923e-07),
];

/// Returns the mean of a function of a normal variable.
pub(super) fn mean_over(mean: f64, variance: f64, function: impl Fn(f64) -> f64) -> f64 {
    let spread = variance.max(0.0).sqrt();
    POINTS.iter().map(|(point, weight)| weight * function(mean + spread * point)).sum()
}

/// Standard normal numbers in several dimensions, for integrals that have no short sum.
///
/// They come in as an argument, so that the domain rolls no dice.
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    dimensions: usize,
    numbers: Vec<f64>,
}

impl Draws {
    /// Returns `count` points, and their opposites, evenly strewn: a lattice rather than chance, so the same evidence always
    /// gives the same number, and with less noise than random points would leave.
    ///
    /// The lattice is that of the generalized golden ratio (Roberts, "The unreasonable effectiveness of quasirandom sequences",
    /// 2018). Its points are then turned and stretched a little, so that their variances are 1 and their covariances 0.
    pub fn lattice(dimensions: usize, count: usize) -> Draws {
        // The root above 1 of x^(d+1) = x + 1.
        let exponent = 1.0 / (dimensions as f64 + 1.0);
        let ratio = (0..64).fold(1.5_f64, |x, _| (1.0 + x).powf(exponent));
        let steps: Vec<f64> = (1..=dimensions).map(|power| ratio.powi(-(power as i32)).fract()).collect();
        let mut numbers = Vec::with_capacity(2 * dimensions * count);
        for at in 0..count {
            let from = numbers.len();
            numbers.extend(steps.iter().map(|step| quantile((0.5 + step * (at as f64 + 1.0)).fract())));
            let opposite: Vec<f64> = numbers[from..].iter().map(|number: &f64| -number).collect();
            numbers.extend(opposite);
        }
        whiten(&mut numbers, dimensions);
        Draws { dimensions, numbers }
    }

    /// Returns points that someone else has drawn, `dimensions` numbers each; numbers left over are ignored.
    pub fn of(dimensions: usize, numbers: Vec<f64>) -> Draws {
        Draws { dimensions, numbers }
    }

    /// Returns the points.
    pub(super) fn points(&self) -> impl Iterator<Item = &[f64]> {
        self.numbers.chunks_exact(self.dimensions.max(1))
    }

    /// Returns how many numbers a point has.
    pub fn dimensions(&self) -> usize {
        self.dimensions
    }
}

/// Makes the numbers of each dimension uncorrelated with those before it, and of variance 1 (Gram and Schmidt). Their means
/// are 0 already.
fn whiten(numbers: &mut [f64], dimensions: usize) {
    let points = numbers.len() as f64 / dimensions.max(1) as f64;
    let product = |numbers: &[f64], one: usize, other: usize| {
        numbers.chunks_exact(dimensions).map(|point| point[one] * point[other]).sum::<f64>() / points
    };
    for dimension in 0..dimensions {
        for before in 0..dimension {
            let shared = product(numbers, dimension, before);
            numbers.chunks_exact_mut(dimensions).for_each(|point| point[dimension] -= shared * point[before]);
        }
        let length = product(numbers, dimension, dimension).sqrt();
        if length > 0.0 {
            numbers.chunks_exact_mut(dimensions).for_each(|point| point[dimension] /= length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_distribution_is_that_of_the_tables() {
        for (z, p) in
            [(0.0, 0.5), (1.0, 0.841_344_746), (-1.645, 0.049_984_906), (2.576, 0.995_002_467), (-6.0, 9.866e-10)]
        {
            assert!((below(z) - p).abs() < 3e-7, "{z}: {}", below(z));
        }
        for p in [1e-6, 0.01, 0.05, 0.3, 0.5, 0.78, 0.95, 0.999] {
            assert!((below(quantile(p)) - p).abs() < 1e-6, "{p}: {}", quantile(p));
        }
        assert!((quantile(0.95) - 1.644_853_6).abs() < 1e-5);
    }

    #[test]
    fn the_points_integrate_moments() {
        for (power, expected) in [(0, 1.0), (1, 0.0), (2, 1.0), (4, 3.0), (6, 15.0), (8, 105.0)] {
            assert!((mean_over(0.0, 1.0, |x| x.powi(power)) - expected).abs() < 1e-6 * (1.0 + expected), "{power}");
        }
        assert!((mean_over(2.0, 9.0, |x| x) - 2.0).abs() < 1e-9);
    }

    #[test]
    fn the_lattice_has_the_moments_of_the_normal_distribution() {
        let draws = Draws::lattice(6, 1024);
        let points: Vec<&[f64]> = draws.points().collect();
        let mean = |of: &dyn Fn(&[f64]) -> f64| points.iter().map(|point| of(point)).sum::<f64>() / points.len() as f64;
        for dimension in 0..6 {
            assert!(mean(&|point| point[dimension]).abs() < 1e-12);
            assert!(
                (mean(&|point| point[dimension].powi(2)) - 1.0).abs() < 1e-9,
                "{dimension}: {}",
                mean(&|point| point[dimension].powi(2))
            );
            for other in 0..dimension {
                let product = mean(&|point| point[dimension] * point[other]);
                assert!(product.abs() < 1e-9, "{dimension} {other}: {product}");
            }
        }
    }
}
