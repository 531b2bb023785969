//! Counting in graphs and lists: edges, handshakes, steps of a search that halves.

use super::{PLAIN, Relation, Unit, need};

pub(super) const RELATIONS: &[Relation] = &[
    Relation {
        cues: &["handshakes", "handshake", "shake", "shakes"],
        unless: &["couples", "except", "tcp", "tls", "protocol", "spouse", "own"],
        givens: &[need(&["# (@)? (people|persons|guests|players|students|friends|colleagues|guests|strangers)"])
            .within(2.0, 1e6)],
        unit: Unit::Of(&["handshakes", "shakes", "times"]),
        right: pairs,
        how: "n(n − 1)/2: each pair once",
        ..PLAIN
    },
    Relation {
        cues: &["complete", "fully", "clique"],
        also: &["edges", "links"],
        unless: &["bipartite", "binary", "tree", "directed", "layer", "weights", "heap", "partite"],
        givens: &[need(&["# (nodes|vertices|points|vertex|node)", "k_ #"]).within(2.0, 1e7)],
        right: pairs,
        how: "n(n − 1)/2: each pair once",
        ..PLAIN
    },
    Relation {
        cues: &["tree"],
        also: &["edges"],
        unless: &["trees", "binary", "levels", "depth", "leaves", "height", "segment", "decision", "plus", "extra"],
        givens: &[need(&["# (nodes|vertices|vertex|node)"]).within(2.0, 1e9)],
        right: |read| vec![read.n(0) - 1.0],
        how: "a tree has one edge less than nodes",
        ..PLAIN
    },
    Relation {
        cues: &["binary"],
        also: &["search"],
        unless: &["tree", "linear", "answer", "average", "instead", "more", "times", "additional"],
        givens: &[need(&[
            "# (sorted|distinct)? (entries|elements|items|numbers|keys|values|records|rows|names|words|integers)",
            "(array|list|vector|table|size|length|n|among|over|in|of) (of|is|=|size|length|with|a|an)* #",
        ])
        .within(4.0, 1e18)],
        unit: Unit::Of(&["comparisons", "steps", "probes", "iterations", "lookups", "tries", "checks"]),
        right: |read| {
            let steps = read.n(0).log2();
            vec![steps.ceil(), steps.floor(), steps.floor() + 1.0]
        },
        how: "each step halves what is left: log₂ n",
        ..PLAIN
    },
];

fn pairs(read: &super::Read<'_>) -> Vec<f64> {
    let n = read.n(0);
    vec![n * (n - 1.0) / 2.0]
}

#[cfg(test)]
mod tests {
    use super::super::super::trial::{silent, wrong};

    #[test]
    fn wrong_counts_in_graphs_are_found() {
        wrong(&[
            ("Six guests who all shake hands with each other make 30 handshakes.", "15"),
            ("edges in a complete graph on 8 nodes: 56", "28"),
            ("A tree with 25 vertices has 25 edges.", "24"),
            ("Binary search in an array of one thousand entries needs about 20 comparisons.", "10"),
        ]);
    }

    #[test]
    fn right_counts_in_graphs_are_silent() {
        silent(&[
            "Six guests who all shake hands with each other make 15 handshakes.",
            "edges in a complete graph on 8 nodes: 28",
            "A tree with 25 vertices has 24 edges.",
            "Binary search in an array of one thousand entries needs about 10 comparisons.",
            "A complete graph on 5 nodes has 10 edges and a cycle only 5.",
        ]);
    }
}
