//! Derivatives at a point and steps of gradient descent.

use super::{Given, PLAIN, Relation, may, need, polynomial};

const POINT: Given = need(&["at (the)? (point)? (@)? (=)? #", "(x|w|t|θ) = #", "evaluated at #"]);
const SLOPES: &[&str] = &["derivative", "slope", "gradient"];

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: SLOPES,
        unless: &["second", "partial", "third", "descent", "step", "rate", "sigmoid", "tanh"],
        givens: &[polynomial(), POINT],
        right: |read| vec![value(&derivative(read.list(0)), read.n(1))],
        how: "the derivative of the polynomial, at the point",
        ..PLAIN
    },
    Relation {
        cues: &["second"],
        also: &["derivative"],
        unless: &["partial", "third"],
        givens: &[polynomial(), POINT],
        right: |read| vec![value(&derivative(&derivative(read.list(0))), read.n(1))],
        how: "the second derivative of the polynomial, at the point",
        ..PLAIN
    },
    Relation {
        cues: SLOPES,
        also: &["sigmoid", "tanh"],
        unless: &["second", "loss", "weights", "maximum", "max", "most"],
        givens: &[POINT],
        right: |read| {
            let x = read.n(0);
            let tanh = read.itself_says(&["tanh"]);
            if tanh == read.itself_says(&["sigmoid"]) {
                return Vec::new();
            }
            let sigmoid = 1.0 / (1.0 + (-x).exp());
            vec![if tanh { 1.0 - x.tanh().powi(2) } else { sigmoid * (1.0 - sigmoid) }]
        },
        how: "σ·(1 − σ), 1 − tanh²",
        ..PLAIN
    },
    Relation {
        cues: &["descent", "step", "update"],
        also: &["rate", "size", "η", "lr"],
        unless: &["momentum", "adam", "newton", "decay", "warmup", "epoch", "epochs", "batch", "two", "second"],
        givens: &[
            polynomial(),
            need(&["(learning rate|step size|rate|lr|η|alpha|α) (of|is|=|:)? #"]).within(1e-9, 10.0),
            need(&[
                "(,|;|and|let) (x|w|θ|t) = #",
                "(from|at|with|start* at|starting at) (x|w|θ)? (=)? #",
                "(x0|x_0|x|w|θ) = #",
            ]),
            may(&["after # (steps|step|iterations)"], 1.0).within(1.0, 1.0),
        ],
        right: |read| vec![read.n(2) - read.n(1) * value(&derivative(read.list(0)), read.n(2))],
        how: "x − rate · f′(x)",
        ..PLAIN
    },
];

fn derivative(coefficients: &[f64]) -> Vec<f64> {
    coefficients.iter().enumerate().skip(1).map(|(power, c)| power as f64 * c).collect()
}

fn value(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_slopes_and_steps_are_found() {
        wrong(&[
            ("For f(x) = 3x^2 - 4x + 1 the derivative at x = 2 is 10.", "8"),
            ("The second derivative of x^3 at 2 is 6.", "12"),
            ("The derivative of tanh at 1 is 0.24.", "0.42"),
            ("The derivative of the sigmoid at x = 2 is 0.15.", "0.105"),
            ("A step of gradient descent on f(x) = x^2 from x = 4 with learning rate 0.25 leads to x = 3.", "2"),
        ]);
    }

    #[test]
    fn right_slopes_and_steps_are_silent() {
        silent(&[
            "For f(x) = 3x^2 - 4x + 1 the derivative at x = 2 is 8.",
            "The second derivative of x^3 at 2 is 12.",
            "The derivative of tanh at 1 is 0.42.",
            "The derivative of the sigmoid at 0 is 0.25, its maximum.",
            "A step of gradient descent on f(x) = x^2 from x = 4 with learning rate 0.25 leads to x = 2.",
            "For f(x, y) = x^2 + 3xy the gradient at (1, 2) is (8, 3).",
        ]);
    }
}
