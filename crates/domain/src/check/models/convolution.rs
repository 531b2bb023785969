//! Convolutions and pooling: receptive fields and the sizes of outputs.
//!
//! The receptive field of a stack grows by `(kernel − 1) · dilation · jump` a layer, where the jump is the product of
//! the strides before it (Araujo, Norris and Sim, "Computing receptive fields of convolutional neural networks",
//! Distill 2019). An output has `⌊(input + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1` places to a side.

use std::ops::Range;

use super::super::Finding;
use super::figure::{Figure, written};
use super::passage::Passage;
use super::token::TokenKind;

/// A layer as far as sizes are concerned.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layer {
    kernel: f64,
    stride: f64,
    dilation: f64,
    pools: bool,
}

/// Most layers of one stack.
const MOST_LAYERS: usize = 200;
/// Largest kernel, stride, dilation and side that is believed.
const LARGEST: f64 = 1e6;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["receptive", "rf"]) {
        listed_stack(passage, findings);
        stated_stack(passage, findings);
        dilated_stack(passage, findings);
        stride_formula(passage, findings);
    }
    if passage.has(&[
        "kernel",
        "filter",
        "filters",
        "conv",
        "convolution",
        "convolutional",
        "pooling",
        "pool",
        "kernels",
    ]) {
        output_sizes(passage, findings);
    }
}

/// Returns the receptive field after each layer.
fn receptive_fields(layers: &[Layer]) -> Vec<f64> {
    let (mut field, mut jump) = (1.0, 1.0);
    layers
        .iter()
        .map(|layer| {
            field += (layer.kernel - 1.0) * layer.dilation * jump;
            jump *= layer.stride;
            field
        })
        .collect()
}

fn output_side(input: f64, kernel: f64, stride: f64, padding: f64, dilation: f64) -> f64 {
    ((input + 2.0 * padding - dilation * (kernel - 1.0) - 1.0) / stride).floor() + 1.0
}

/// A stack given layer by layer, and the field stated after each or after the last.
fn listed_stack(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let mut layers = Vec::new();
    let mut end = 0;
    for sentence in sentences(passage) {
        if layers.len() >= MOST_LAYERS {
            return;
        }
        if let Some(layer) = layer(passage, sentence.clone()) {
            // A second stack begins: which is meant is not known any more.
            if end > 0 && passage.tokens[sentence.start].line.saturating_sub(passage.tokens[end - 1].line) > 3 {
                return;
            }
            layers.push(layer);
            end = sentence.end;
        }
    }
    if layers.len() < 2 {
        return;
    }
    let fields = receptive_fields(&layers);
    let mut at_layer = 0;
    for sentence in sentences(passage).into_iter().filter(|sentence| sentence.start >= end) {
        let tokens = &passage.tokens[sentence.clone()];
        let says = |word: &str| {
            tokens.iter().any(|token| token.text == word || token.text.starts_with(word) && word.len() > 3)
        };
        let head: Vec<&str> = tokens.iter().take(3).map(|token| token.text.as_str()).collect();
        let staged = head.iter().any(|word| matches!(*word, "after" | "layer"))
            && (says("conv") || says("pool") || says("layer"));
        let stated = last_result(passage, sentence.clone());
        if staged && at_layer < layers.len() {
            let same_kind = says("pool") == layers[at_layer].pools || !(says("pool") || says("conv"));
            if !same_kind {
                return;
            }
            if let Some((at, figure)) = stated
                && !figure.agrees(fields[at_layer])
            {
                findings.push(passage.wrong(at, written(fields[at_layer]), explained(&layers[..=at_layer])));
            }
            at_layer += 1;
        } else if let Some(found) = passage.first_between(
            &[
                "receptive field <8> (last|final|output|whole|entire|network|third|fourth|fifth|top) <4> => #",
                "(final|total|overall|effective) receptive field <6> => #",
            ],
            sentence.start,
            sentence.end,
        ) && let (Some(figure), Some(field)) = (found.figure(0), fields.last())
            && !figure.agrees(*field)
        {
            findings.push(passage.wrong(found.last_number(), written(*field), explained(&layers)));
        }
    }
}

fn explained(layers: &[Layer]) -> String {
    let mut steps = vec!["1".to_owned()];
    let mut jump = 1.0;
    for layer in layers.iter().take(12) {
        steps.push(format!("{}·{}", written((layer.kernel - 1.0) * layer.dilation), written(jump)));
        jump *= layer.stride;
    }
    format!("each layer adds (kernel − 1)·dilation·product of the strides before it: {}", steps.join(" + "))
}

/// Reads "max pooling with 2x2 kernel, stride of 2" when a sentence is such a description and nothing else.
fn layer(passage: &Passage<'_>, sentence: Range<usize>) -> Option<Layer> {
    let tokens = &passage.tokens[sentence.clone()];
    let begins = |prefix: &str| tokens.iter().any(|token| token.text.starts_with(prefix));
    let talks = tokens.iter().any(|token| {
        matches!(token.text.as_str(), "receptive" | "rf" | "=" | "will" | "increases" | "?" | "example" | "instance")
    });
    if tokens.len() > 40 || talks || !(begins("conv") || begins("pool") || begins("maxpool")) {
        return None;
    }
    let (from, to) = (sentence.start, sentence.end);
    let kernel = passage
        .first_between(&["# × #", "(kernel|filter|window|size) (size)? (of|is|=|:)? #", "k = #"], from, to)
        .filter(|found| found.figures().len() == 1 || found.value(0) == found.value(1))?
        .value(0);
    let one = |patterns: &[&str]| passage.first_between(patterns, from, to).map(|found| found.value(0));
    let stride = one(&["stride* (of|is|=|:)? #", "s = #"]);
    let dilation = one(&["dilat* (rate|factor)? (of|is|=|:)? #", "d = #"]).unwrap_or(1.0);
    let pools = begins("pool") || begins("maxpool");
    // Pooling without a stated stride strides by its kernel in every library, but notes differ.
    let stride = match stride {
        Some(stride) => stride,
        None if pools => return None,
        None => 1.0,
    };
    believable(&[kernel, stride, dilation]).then_some(Layer { kernel, stride, dilation, pools })
}

fn believable(values: &[f64]) -> bool {
    values.iter().all(|value| (1.0..=LARGEST).contains(value) && value.fract() == 0.0)
}

/// "Three stacked 3x3 convolutions have a receptive field of 7x7", and what they are as good as.
fn stated_stack(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const STATED: [&str; 5] = [
        "# <3> # × # (stride 1)? <2> (conv*|layer*|filter*|kernel*) <14> receptive field <3> (of|=|:|is|as) (a|an|about)? #",
        "# <3> # × # (stride 1)? <2> (conv*|layer*|filter*|kernel*) <14> (same|equivalent|effective) receptive field as (a|an|one|single)? <2> # × #",
        "# <3> # × # <2> (conv*|layer*|filter*|kernel*) <8> (equivalent|same as|cover*|see|sees) <5> # × #",
        "receptive field <4> of # <3> # × # <2> (conv*|layer*|filter*|kernel*) <6> => #",
        "(stack*|using) # <3> # × # <2> (conv*|layer*|filter*|kernel*) <10> receptive field <3> (of|=>) #",
    ];
    for pattern in STATED {
        for found in passage.all(pattern) {
            let numbers = found.figures();
            let [count, kernel, other, stated, ..] = numbers.as_slice() else { continue };
            let sentence = passage.sentence(found.from);
            let changed = passage.tokens[sentence.clone()].iter().any(|token| {
                matches!(
                    token.text.as_str(),
                    "stride"
                        | "strides"
                        | "strided"
                        | "dilated"
                        | "dilation"
                        | "pooling"
                        | "parameters"
                        | "weights"
                        | "not"
                )
            });
            if changed
                || kernel.value != other.value
                || !believable(&[count.value, kernel.value])
                || count.value > 200.0
            {
                continue;
            }
            let last = found.last_number();
            // "Of one 5x5" counts, it does not measure.
            let counts = passage.tokens[last].kind == TokenKind::Word
                && passage.tokens.get(last + 1).is_some_and(|next| next.kind == TokenKind::Number);
            if counts || passage.disowned(found.from) {
                continue;
            }
            let truth = count.value * (kernel.value - 1.0) + 1.0;
            if !stated.agrees(truth) && stated.value != truth * truth {
                let how = format!(
                    "{} layers of stride 1 add {} each to 1",
                    written(count.value),
                    written(kernel.value - 1.0)
                );
                findings.push(passage.wrong(found.last_number(), side(truth), how));
                return;
            }
        }
    }
}

fn side(value: f64) -> String {
    format!("{0}×{0}", written(value))
}

/// "Kernel size 3 with dilations 1, 2, 4: a receptive field of 15".
fn dilated_stack(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for sentence in sentences(passage) {
        let (from, to) = (sentence.start, sentence.end);
        let between = |patterns: &[&str]| passage.first_between(patterns, from, to);
        let Some(kernel) =
            between(&["(kernel|filter) <3> (size|width)? (of|is|=|:)? #", "# × #"]).map(|found| found.value(0))
        else {
            continue;
        };
        let Some(rates) = between(&[
            "dilat* (rates|factors|rate|factor)? (of|:|=|are)? # , # ,? (and)? #",
            "dilat* (rates|factors)? (of|:|=|are)? # and #",
            "dilat* (rates|factors)? (of|:|=|are)? $",
        ]) else {
            continue;
        };
        let Some(stated) = between(&["receptive field <6> (of|=>) #"]) else { continue };
        // "Of three dilated convolutions" counts them.
        if passage.tokens[stated.last_number()].kind == TokenKind::Word {
            continue;
        }
        let rates: Vec<f64> =
            if rates.list(0).is_empty() { all_in_row(passage, &rates) } else { rates.list(0).to_vec() };
        if !believable(&rates) || !believable(&[kernel]) || rates.contains(&kernel) && rates.len() < 2 {
            continue;
        }
        let truth = 1.0 + rates.iter().map(|rate| (kernel - 1.0) * rate).sum::<f64>();
        if let Some(figure) = stated.figure(0)
            && !figure.agrees(truth)
            && !passage.disowned(stated.from)
        {
            let how = format!(
                "1 + {}·({})",
                written(kernel - 1.0),
                rates.iter().map(|r| written(*r)).collect::<Vec<_>>().join(" + ")
            );
            findings.push(passage.wrong(stated.last_number(), written(truth), how));
        }
    }
}

/// Returns the numbers of a row "1, 2, 4 and 8" that begins with the first number of a match.
fn all_in_row(passage: &Passage<'_>, found: &super::pattern::Found) -> Vec<f64> {
    let mut values = Vec::new();
    let mut at = (found.from..found.to).find(|at| passage.tokens[*at].figure.is_some()).unwrap_or(found.to);
    while let Some(token) = passage.tokens.get(at) {
        match (&token.figure, token.text.as_str()) {
            (Some(figure), _) => values.push(figure.value),
            (None, "," | "and" | "&") => {}
            _ => break,
        }
        at += 1;
    }
    values
}

/// A field that grows by `stride` to the power of the depth is right only when all strides are equal.
fn stride_formula(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let Some(found) = passage.first(&["(kernel|k) <24> (stride|s) ^ (layer|depth|number|num|layers) <2>"]) else {
        return;
    };
    let mut finding = passage.wrong(
        found.from,
        "RF = RF_prev + (kernel − 1) · dilation · product of the strides of all earlier layers".to_owned(),
        "a power of one stride is the product of the strides only when every layer has that stride".to_owned(),
    );
    finding.confidence = 0.85;
    findings.push(finding);
}

/// "A 32x32 input with a 5x5 kernel, stride 1 and no padding gives a 28x28 output".
fn output_sizes(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    const STATED: [&str; 4] = [
        "output <8> => (a|an)? # × #",
        "(gives|produces|yields|outputs|produce|get|giving|yielding|becomes) (a|an|the)? <2> # × # <4> (output|feature|map|activation*)",
        "(output|spatial|feature map) <4> size <10> => #",
        "OPEN # + <5> - # CLOSE / # CLOSE? + 1 = #",
    ];
    for pattern in STATED.iter().take(3) {
        for found in passage.all(pattern) {
            let at = found.last_number();
            let sentence = passage.sentence(at);
            let before = passage.tokens[..sentence.start]
                .iter()
                .rposition(|token| token.sentence + 3 < passage.tokens[at].sentence)
                .map_or(0, |n| n + 1);
            let Some((expected, how)) = output_of(passage, before..sentence.end, found.from, &found.figures()) else {
                continue;
            };
            let Some(stated) = found.figure(0) else { continue };
            if found.figures().len() > 1 && found.value(0) != found.value(1) || passage.disowned(at) {
                continue;
            }
            if !expected.iter().any(|side| stated.agrees(*side)) {
                findings.push(passage.wrong(at, side(expected[0]), how));
                return;
            }
        }
    }
}

/// Returns the sides that the output may have, the plainest first; `None` when something is not given.
fn output_of(
    passage: &Passage<'_>,
    range: Range<usize>,
    result_at: usize,
    result: &[Figure],
) -> Option<(Vec<f64>, String)> {
    let (from, to) = (range.start, range.end);
    let many = |pattern: &str| passage.all_between(pattern, from, to);
    let words = &passage.tokens[range.clone()];
    let says = |word: &str| words.iter().any(|token| token.text == word);
    if says("transposed") || says("deconvolution") || says("then") || says("global") || says("adaptive") {
        return None;
    }
    let inputs = [
        many("(input|image|images|feature map) (size)? (of|is|=|:)? (size|shape|a|an)? # × #"),
        many("# × # (× #)? <2> (input|image|images|feature map)"),
        many("input (size|width|side) (of|is|=|:)? #"),
    ];
    let input = inputs.iter().flatten().find(|found| {
        found.to <= result_at || found.from >= result_at && found.value(0) != result.first().map_or(0.0, |f| f.value)
    })?;
    let kernels = [
        many("# × # <2> (conv*|kernel*|filter*|pool*|max|average|window*)"),
        many("(kernel*|filter*|window) (size)? (of|is|=|:)? (size)? # × #"),
        many("(kernel|filter|window) (size)? (of|is|=|:)? (size)? #"),
        many("(conv*|pool*) (with|of|using|layer) (a|an)? (with)? (a|an)? # × #"),
    ];
    let mut found: Vec<f64> =
        kernels.iter().flatten().map(|found| found.value(0)).filter(|kernel| *kernel != input.value(0)).collect();
    found.dedup();
    let kernel = *found.first().filter(|first| found.iter().all(|other| other == *first))?;
    if input.figures().len() > 1 && input.value(0) != input.value(1) {
        return None;
    }
    let strides = many("stride* (of|is|=|:)? #");
    let stride = match strides.as_slice() {
        [] if says("pooling") || says("pool") => kernel,
        [] => 1.0,
        [one] => one.value(0),
        [first, rest @ ..] if rest.iter().all(|other| other.value(0) == first.value(0)) => first.value(0),
        _ => return None,
    };
    let dilation = many("dilat* (rate|factor)? (of|is|=|:)? #").first().map_or(1.0, |found| found.value(0));
    let paddings = [many("pad* (size|of|is|=|:)? (of|is|=|:)? #"), many("# <1> padding")];
    let padding = paddings.iter().flatten().map(|found| found.value(0)).next();
    if !believable(&[input.value(0), kernel, stride, dilation]) || kernel > input.value(0) {
        return None;
    }
    let side_with = |padding: f64| output_side(input.value(0), kernel, stride, padding, dilation);
    let none = words.windows(2).any(|pair| {
        matches!((pair[0].text.as_str(), pair[1].text.as_str()), ("no" | "without" | "zero" | "valid", "padding"))
    });
    let sides = if says("same") {
        vec![(input.value(0) / stride).ceil()]
    } else if none {
        vec![side_with(0.0)]
    } else if let Some(padding) = padding {
        (0.0..=LARGEST).contains(&padding).then_some(())?;
        vec![side_with(padding)]
    } else {
        vec![side_with(0.0), side_with(((kernel - 1.0) / 2.0).floor()), (input.value(0) / stride).ceil()]
    };
    let how = format!(
        "⌊(input + 2·padding − kernel) / stride⌋ + 1 with input {}, kernel {}, stride {}{}",
        written(input.value(0)),
        written(kernel),
        written(stride),
        padding.map_or(String::new(), |padding| format!(", padding {}", written(padding)))
    );
    Some((sides, how))
}

/// Returns the last number that follows an equals sign, "is" or a colon in a sentence.
fn last_result(passage: &Passage<'_>, sentence: Range<usize>) -> Option<(usize, Figure)> {
    let found = passage.all_between("(=|:|is|≈|becomes) (of|a|about)? #", sentence.start, sentence.end).pop()?;
    let at = found.last_number();
    let goes_on =
        passage.tokens.get(at + 1).is_some_and(|token| matches!(token.text.as_str(), "+" | "·" | "*" | "-" | "^"));
    (!goes_on).then_some(())?;
    Some((at, passage.tokens[at].figure?))
}

/// Returns the sentences of a passage as ranges of tokens.
fn sentences(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut from = 0;
    for at in 1..=passage.tokens.len() {
        if at == passage.tokens.len() || passage.tokens[at].sentence != passage.tokens[from].sentence {
            ranges.push(from..at);
            from = at;
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    fn plain(kernel: f64, stride: f64) -> Layer {
        Layer { kernel, stride, dilation: 1.0, pools: false }
    }

    #[test]
    fn a_receptive_field_is_the_inputs_that_one_output_sees() {
        // The oracle walks the indices back from one output to the inputs it touches.
        let layers = [plain(7.0, 2.0), plain(3.0, 2.0), plain(3.0, 1.0), plain(5.0, 3.0), plain(2.0, 1.0)];
        for depth in 1..=layers.len() {
            let (mut low, mut high) = (0.0, 0.0);
            for layer in layers[..depth].iter().rev() {
                low *= layer.stride;
                high = high * layer.stride + layer.kernel - 1.0;
            }
            assert_eq!(receptive_fields(&layers[..depth]).pop(), Some(high - low + 1.0));
        }
    }

    #[test]
    fn an_output_counts_the_places_a_kernel_fits() {
        for (input, kernel, stride, padding) in [(32, 5, 1, 0), (224, 7, 2, 3), (28, 2, 2, 0), (11, 3, 4, 1)] {
            let fits = (0..input + 2 * padding).step_by(stride).filter(|at| at + kernel <= input + 2 * padding).count();
            assert_eq!(output_side(input as f64, kernel as f64, stride as f64, padding as f64, 1.0), fits as f64);
        }
    }

    #[test]
    fn wrong_fields_and_sizes_are_found() {
        wrong(&[
            ("Three stacked 3x3 convolutions have a receptive field of 9x9.", "7×7"),
            ("The receptive field of two 5x5 conv layers is 11.", "9×9"),
            ("Two 3x3 conv layers have the same receptive field as one 7x7.", "5×5"),
            ("With kernel size 3 and dilations 1, 2, 4 the receptive field is 17.", "15"),
            ("The input is 32x32, the kernel is 5x5, stride 1 and no padding. The output is 27x27.", "28×28"),
            (
                "A 7x7 convolution with stride 2 and padding 3 on a 224x224 image gives a 111x111 feature map.",
                "112×112",
            ),
            ("Applying 2x2 max pooling with stride 2 to a 28x28 input gives a 15x15 output.", "14×14"),
            (
                "What is the receptive field?\n1. Conv layer, 5x5 kernel, stride 2\n2. Conv layer, 3x3 kernel, stride 1\nThe final receptive field is 7.",
                "9",
            ),
        ]);
    }

    #[test]
    fn right_fields_and_sizes_are_silent() {
        silent(&[
            "Three stacked 3x3 convolutions have a receptive field of 7x7.",
            "Two 3x3 convs see the same receptive field as one 5x5 conv but with fewer parameters.",
            "With kernel size 3 and dilations 1, 2, 4 the receptive field is 15.",
            "The input is 32x32, the kernel is 5x5, stride 1 and no padding. The output is 28x28.",
            "A 3x3 convolution with same padding on a 64x64 image gives a 64x64 output.",
            "A 7x7 convolution with stride 2 and padding 3 on a 224x224 image gives a 112x112 feature map.",
            "What is the receptive field?\n1. Conv layer, 5x5 kernel, stride 2\n2. Conv layer, 3x3 kernel, stride 1\nAfter the first conv layer: RF = 5\nAfter the second conv layer: RF = 5 + 2 × 2 = 9\nThe final receptive field is 9.",
            "A 3x3 kernel sees a small receptive field; use stride 2 to enlarge it.",
        ]);
    }
}
