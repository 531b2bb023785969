//! Clusters by hand: a step of k-means on a line.

use super::{PLAIN, Read, Relation, list, need};

/// Most steps until the centers are taken to stand still.
const MOST_STEPS: usize = 100;

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["kmeans", "means", "lloyd"],
        also: &["centers", "centroids", "centres", "center", "centroid"],
        unless: &["medoids", "random", "plus"],
        givens: &[
            list(&["(points|data|values|numbers|observations) (on|a|line|points|are|at|:|the|,)* $"]),
            list(&[
                "(initial|start*|begin*|first|old) <3> (centers|centroids|centres|means) (at|are|of|in|:|,|the)* # and #",
                "(centers|centroids|centres) (at|are|of|in|:|,|start*|begin*)* # and #",
                "(start*|begin*|initialized) (at|with|in|from)* # and #",
            ]),
        ],
        stated: &["# and #"],
        in_order: true,
        right: |read| {
            let (points, centers) = (read.list(0), read.list(1));
            let once = step(points, centers);
            let settled = (1..MOST_STEPS).fold(once.clone(), |centers, _| step(points, &centers));
            if read.says(&["converges", "converge", "convergence", "final", "finally", "end"]) { settled } else { once }
        },
        how: "each point to its nearest center, each center to the mean of its points",
        ..PLAIN
    },
    Relation {
        cues: &["centroid", "center", "mean", "centre"],
        also: &["centroid", "cluster", "points", "means"],
        unless: &["weighted", "distance", "nearest", "median", "medoid", "gaussian", "variance"],
        givens: &[need(&[
            "OPEN # , # CLOSE (,|and)* OPEN # , # CLOSE (,|and)* OPEN # , # CLOSE (,|and)* OPEN # , # CLOSE",
            "OPEN # , # CLOSE (,|and)* OPEN # , # CLOSE (,|and)* OPEN # , # CLOSE",
            "OPEN # , # CLOSE (,|and)* OPEN # , # CLOSE",
        ])],
        stated: &["(is|=|at|:|lies|to) (the|point|at|in|lies)* OPEN # , # CLOSE"],
        in_order: true,
        right: middle,
        how: "the mean of each coordinate",
        ..PLAIN
    },
];

/// Returns the middle of the points that are given.
fn middle(read: &Read<'_>) -> Vec<f64> {
    let coordinate = |which: usize| {
        let values: Vec<f64> = (0..4).map(|n| read.nth(0, 2 * n + which)).filter(|value| !value.is_nan()).collect();
        values.iter().sum::<f64>() / values.len() as f64
    };
    vec![coordinate(0), coordinate(1)]
}

fn step(points: &[f64], centers: &[f64]) -> Vec<f64> {
    let mut sums = vec![(0.0, 0_u32); centers.len()];
    for point in points {
        let far = |n: &usize| (point - centers[*n]).abs();
        if let Some(nearest) = (0..centers.len()).min_by(|a, b| far(a).total_cmp(&far(b))) {
            sums[nearest].0 += point;
            sums[nearest].1 += 1;
        }
    }
    let mean =
        |(at, (sum, count)): (usize, &(f64, u32))| if *count == 0 { centers[at] } else { sum / f64::from(*count) };
    sums.iter().enumerate().map(mean).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn a_wrong_step_of_k_means_is_found() {
        wrong(&[
            ("K-means on the points 1, 2, 7, 9 with the initial centers 1 and 7 moves them to 2 and 8.", "1.5, 8"),
            (
                "Points 0, 3, 4, 11 and initial centers 0 and 11. Where are the centers of k-means after one step?\n3.5 and 11.",
                "2.333, 11",
            ),
        ]);
    }

    #[test]
    fn a_right_step_of_k_means_is_silent() {
        silent(&[
            "K-means on the points 1, 2, 7, 9 with the initial centers 1 and 7 moves them to 1.5 and 8.",
            "K-means starts with the centers 1 and 7 and looks at the points 1, 2, 7, 9.",
        ]);
    }
}
