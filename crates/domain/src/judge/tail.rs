//! How likely a value at least this far out is: tails of the normal and the chi-square distribution.
//!
//! Both are incomplete gamma functions. By NIST's Digital Library of Mathematical Functions: the series 8.11.4 below
//! `a + 1`, the continued fraction 8.9.2 (evaluated as Lentz does) above; the logarithm of the gamma function by Lanczos'
//! approximation with g = 7 and nine terms (SIAM Journal on Numerical Analysis B 1, 1964; coefficients by Godfrey).

/// Returns the probability that a chi-square variable with `degrees` degrees of freedom is below `value`.
pub(super) fn chi_square_below(degrees: f64, value: f64) -> f64 {
    let (a, x) = (degrees / 2.0, value / 2.0);
    match x {
        _ if x <= 0.0 => 0.0,
        _ if x < a + 1.0 => series(a, x),
        _ => 1.0 - fraction(a, x),
    }
}

/// Returns the probability that a chi-square variable with `degrees` degrees of freedom is above `value`.
pub(super) fn chi_square_above(degrees: f64, value: f64) -> f64 {
    let (a, x) = (degrees / 2.0, value / 2.0);
    match x {
        _ if x <= 0.0 => 1.0,
        _ if x < a + 1.0 => 1.0 - series(a, x),
        _ => fraction(a, x),
    }
}

/// Returns the probability that a standard normal variable is further than `z` from 0, on either side.
pub(super) fn normal_beyond(z: f64) -> f64 {
    chi_square_above(1.0, z * z)
}

/// Returns the `z` that a standard normal variable is beyond, on either side, with this probability.
pub(super) fn normal_bound(probability: f64) -> f64 {
    let (mut low, mut high) = (0.0, 40.0);
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        if normal_beyond(middle) > probability {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut n) = (1.0 / a, 1.0 / a, a);
    for _ in 0..10_000 {
        n += 1.0;
        term *= x / n;
        sum += term;
        if term < sum * 1e-16 {
            break;
        }
    }
    sum * scale(a, x)
}

fn fraction(a: f64, x: f64) -> f64 {
    let tiny = 1e-300;
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / tiny;
    let mut d = 1.0 / b;
    let mut product = d;
    for n in 1..10_000 {
        let n = f64::from(n);
        let an = -n * (n - a);
        b += 2.0;
        d = an * d + b;
        d = if d.abs() < tiny { 1.0 / tiny } else { 1.0 / d };
        c = b + an / c;
        c = if c.abs() < tiny { tiny } else { c };
        product *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    product * scale(a, x)
}

fn scale(a: f64, x: f64) -> f64 {
    (a * x.ln() - x - ln_gamma(a)).exp()
}

fn ln_gamma(x: f64) -> f64 {
    const COEFFICIENTS: [f64; 8] = [
        676.5203681218851,
        -1259.1392167224028,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507343278686905,
        -0.13857109526572012,
        9.984_369_578_019_572e-6,
        1.5056327351493116e-7,
    ];
    let x = x - 1.0;
    let sum = COEFFICIENTS.iter().zip(1..).fold(0.999_999_999_999_809_9, |sum, (c, n)| sum + c / (x + f64::from(n)));
    let t = x + 7.5;
    (std::f64::consts::TAU).sqrt().ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(left: f64, right: f64) {
        assert!((left - right).abs() <= 1e-9 * right.abs(), "{left} {right}");
    }

    #[test]
    fn tails_agree_with_published_values() {
        // Closed forms: two degrees of freedom are exponential; one is the square of a normal variable.
        for value in [0.1, 1.0, 3.0, 10.0, 40.0] {
            close(chi_square_above(2.0, value), (-value / 2.0_f64).exp());
            close(chi_square_above(4.0, value), (-value / 2.0_f64).exp() * (1.0 + value / 2.0));
        }
        close(normal_beyond(1.959963984540054), 0.05);
        close(normal_beyond(5.0), 5.733031437583869e-7);
        close(normal_bound(0.05), 1.959963984540054);
        close(chi_square_above(10.0, 18.307038053275146), 0.05);
    }

    #[test]
    fn the_two_tails_sum_to_one() {
        for degrees in [1.0, 3.0, 29.0, 500.0] {
            for value in [0.5, 10.0, 29.0, 700.0] {
                close(chi_square_below(degrees, value) + chi_square_above(degrees, value), 1.0);
            }
        }
    }
}
