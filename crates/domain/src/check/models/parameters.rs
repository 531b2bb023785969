//! Parameters and operations of layers: linear, convolution, embedding, recurrent, attention, normalization, products.
//!
//! Whether biases count is often not said; a statement is right when it holds with or without them, unless it says.

use super::super::Finding;
use super::passage::Passage;
use super::pattern::Found;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["parameters", "params", "weights", "parameter"]) {
        linear(passage, findings);
        convolution(passage, findings);
        embedding(passage, findings);
        recurrent(passage, findings);
        normalization(passage, findings);
        low_rank(passage, findings);
    }
    if passage.has(&["flops", "multiplications", "macs", "operations"]) {
        product(passage, findings);
    }
}

/// Returns the counts that hold: with biases, without, or both when neither is said.
fn either(passage: &Passage<'_>, at: usize, without: f64, bias: f64) -> Vec<f64> {
    let sentence = passage.sentence(at);
    let tokens = &passage.tokens[sentence];
    let says =
        |pair: [&str; 2]| tokens.windows(2).any(|two| two[0].text == pair[0] && two[1].text.starts_with(pair[1]));
    if says(["without", "bias"]) || says(["no", "bias"]) || says(["ignoring", "bias"]) {
        vec![without]
    } else if says(["with", "bias"]) || says(["including", "bias"]) {
        vec![without + bias]
    } else {
        vec![without + bias, without]
    }
}

fn whole(found: &Found, count: usize) -> Option<Vec<f64>> {
    let values: Vec<f64> = found.figures().iter().take(count).map(|figure| figure.value).collect();
    (values.len() == count && values.iter().all(|n| *n >= 1.0 && *n <= 1e9 && n.fract() == 0.0)).then_some(values)
}

const COUNTED: &str = "(parameters|params|weights|learnable parameters|trainable parameters)";

fn linear(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        format!(
            "(linear|dense|connected) layer <6> # <2> (inputs|input|neurons|units|features)? <5> # <2> (outputs|output|neurons|units|features)? <8> (has|have|needs|contains|is|:|=) <3> # {COUNTED}"
        ),
        format!("(linear|dense) OPEN # , # CLOSE <6> (has|have|needs|contains|is|:|=) <3> # {COUNTED}"),
    ];
    for found in shapes.iter().flat_map(|shape| passage.all(shape)) {
        let Some(n) = whole(&found, 2) else { continue };
        let folded = passage.tokens[found.from..found.to].iter().any(|token| token.text == "×");
        if folded || passage.sentence_says(found.from, &["layers", "lora", "rank", "hidden", "three", "two", "dropout"])
        {
            continue;
        }
        findings.extend(passage.compare(
            &found,
            2,
            &either(passage, found.from, n[0] * n[1], n[1]),
            "inputs · outputs, and a bias for each output",
        ));
    }
}

fn convolution(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        // kernel, kernel, input channels, output channels
        (
            format!(
                "# × # <3> (conv*|kernel*|filter*) <8> # input channels <4> # (output channels|filters|output) <12> # {COUNTED}"
            ),
            [0, 2, 3],
        ),
        (format!("# (filters|kernels) of size # × # <8> # (input)? channels <12> # {COUNTED}"), [1, 3, 0]),
        (
            format!(
                "conv* (layer)? <4> # input channels <3> # (output channels|filters|output) <6> # × # <3> (kernel*|filter*)? <12> # {COUNTED}"
            ),
            [2, 0, 1],
        ),
        (
            format!(
                "conv* (layer)? <4> # (output channels|filters) <4> # × # <6> # (input)? channels <12> # {COUNTED}"
            ),
            [1, 3, 0],
        ),
    ];
    for (shape, [kernel, input, output]) in &shapes {
        for found in passage.all(shape) {
            let Some(n) = whole(&found, 4) else { continue };
            if passage.sentence_says(found.from, &["depthwise", "separable", "grouped", "groups"])
                || n[*kernel] != n[kernel + 1]
            {
                continue;
            }
            let without = n[*kernel] * n[*kernel] * n[*input] * n[*output];
            findings.extend(passage.compare(
                &found,
                4,
                &either(passage, found.from, without, n[*output]),
                "kernel² · input channels · output channels, and a bias for each output channel",
            ));
        }
    }
}

fn embedding(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        format!(
            "(vocabulary|vocab) (size)? (of|is|=)? # <8> (embedding|dimension|hidden|dimensional|size) <4> (of|is|=)? # <16> # {COUNTED}"
        ),
        format!("embedding (table|layer|matrix) <6> # (words|tokens|entries) <6> # dimension* <10> # {COUNTED}"),
    ];
    for found in shapes.iter().flat_map(|shape| passage.all(shape)) {
        let (Some(words), Some(width)) = (found.figure(0), found.figure(1)) else { continue };
        let right = words.value * width.value;
        let rough = found.figure(2).is_some_and(|stated| (stated.value / right - 1.0).abs() < 0.04);
        if words.value >= 10.0
            && width.value >= 2.0
            && !rough
            && !passage.sentence_says(found.from, &["tied", "output", "total", "positional"])
        {
            findings.extend(passage.compare(&found, 2, &[right], "vocabulary · dimension"));
        }
    }
}

fn recurrent(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for (name, gates) in [("lstm", 4.0), ("gru", 3.0), ("(rnn|vanilla rnn|simple rnn)", 1.0)] {
        for found in passage.all(&format!("{name} <6> input (size|dimension)? (of|is|=)? # <4> hidden (size|dimension|units)? (of|is|=)? # <12> # {COUNTED}")) {
            let Some(n) = whole(&found, 2) else { continue };
            let without = gates * n[1] * (n[0] + n[1]);
            // One bias a gate in the textbooks, two in the common library.
            let rights = [without + gates * n[1], without + 2.0 * gates * n[1], without];
            if !passage.sentence_says(found.from, &["layers", "bidirectional", "stacked"]) {
                findings.extend(passage.compare(&found, 2, &rights, "gates · hidden · (input + hidden + 1)"));
            }
        }
    }
}

fn normalization(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all(&format!("(batchnorm|batch norm|batch normalization|layernorm|layer norm|layer normalization) <8> # (channels|features|dimensions|units) <8> # {COUNTED}")) {
        let Some(n) = whole(&found, 1) else { continue };
        let batch = passage.tokens[found.from].text.starts_with("batch");
        let rights: &[f64] = if batch && !passage.sentence_says(found.from, &["learnable", "trainable"]) { &[2.0 * n[0], 4.0 * n[0]] } else { &[2.0 * n[0]] };
        findings.extend(passage.compare(&found, 1, rights, "a scale and a shift for each"));
    }
}

/// LoRA adds rank · (inputs + outputs) parameters to a matrix.
fn low_rank(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in
        passage
            .all(&format!(
                "(lora|low rank) <12> rank (of|is|=)? # <12> # × # <24> # (trainable|additional|extra|new)? {COUNTED}"
            ))
            .into_iter()
            .chain(passage.all(&format!(
                "# × # <8> lora <6> rank (of|is|=)? # <16> # (trainable|additional|extra|new)? {COUNTED}"
            )))
    {
        let Some(n) = whole(&found, 3) else { continue };
        let rank_first = passage.tokens[found.from].figure.is_none();
        let (rank, rows, columns) = if rank_first { (n[0], n[1], n[2]) } else { (n[2], n[0], n[1]) };
        if found.value(3) != rows * columns {
            findings.extend(passage.compare(&found, 3, &[rank * (rows + columns)], "rank · (rows + columns)"));
        }
    }
}

/// A product of m×n and n×p takes m·n·p multiplications, 2·m·n·p operations.
fn product(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        "# × # (matrix)? (by|and|with|times|×) (a|an)? # × # (matrix)? <12> # (flops|multiplications|macs|operations|multiply)",
        "(multiplying|multiply|product of) <8> # × # <8> # × # <12> # (flops|multiplications|macs|operations|multiply)",
    ];
    for found in shapes.iter().flat_map(|shape| passage.all(shape)) {
        let Some(n) = whole(&found, 4) else { continue };
        let shapes = passage.tokens[passage.sentence(found.from)]
            .windows(3)
            .filter(|three| three[1].text == "×" && three[0].figure.is_some() && three[2].figure.is_some())
            .count();
        if n[1] != n[2] || found.figures().len() != 5 || shapes != 2 {
            continue;
        }
        let multiplications = n[0] * n[1] * n[3];
        let exact = passage.tokens[found.to - 1].text.as_str();
        let rights = match exact {
            "multiplications" | "macs" | "multiply" => vec![multiplications],
            _ => vec![2.0 * multiplications, multiplications, n[0] * n[3] * (2.0 * n[1] - 1.0)],
        };
        let rough = rights.iter().any(|right| (found.value(4) / right - 1.0).abs() < 0.05);
        if !rough {
            findings.extend(passage.compare(
                &found,
                4,
                &rights,
                "rows · inner · columns, twice that with the additions",
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_counts_are_found() {
        wrong(&[
            ("A linear layer with 784 inputs and 128 outputs has 100000 parameters.", "100480"),
            ("nn.Linear(512, 10) with bias has 5120 parameters.", "5130"),
            ("A 3x3 convolution with 64 input channels and 128 output channels has 8192 parameters.", "73856"),
            ("A layer with 32 filters of size 5x5 on 3 input channels has 800 parameters.", "2432"),
            ("With a vocabulary of 50000 and an embedding dimension of 300 there are 1500000 parameters.", "15000000"),
            ("An LSTM with input size 100 and hidden size 200 has 60000 parameters.", "240800"),
            ("Batch norm over 64 channels has 64 learnable parameters.", "128"),
            ("LoRA of rank 8 on a 4096x4096 matrix adds 32768 trainable parameters.", "65536"),
            ("Multiplying a 10x20 matrix by a 20x30 matrix takes 600 multiplications.", "6000"),
        ]);
    }

    #[test]
    fn right_counts_are_silent() {
        silent(&[
            "A linear layer with 784 inputs and 128 outputs has 100480 parameters.",
            "A linear layer with 784 inputs and 128 outputs has 100352 weights.",
            "A 3x3 convolution with 64 input channels and 128 output channels has 73,728 weights.",
            "With a vocabulary of 50000 and an embedding dimension of 300 there are 15M parameters.",
            "An LSTM with input size 100 and hidden size 200 has 240,800 parameters.",
            "LoRA of rank 8 on a 4096x4096 matrix adds 65536 trainable parameters.",
            "Multiplying a 10x20 matrix by a 20x30 matrix takes 12000 FLOPs.",
        ]);
    }
}
