//! A layered layout of a directed graph: who feeds whom goes down, lines cross as little as a few sweeps achieve.
//!
//! The steps are those of Sugiyama, Tagawa and Toda ("Methods for visual understanding of hierarchical system structures",
//! 1981): turn links round that close a cycle, put each box below everything that feeds it, order the boxes of a layer by
//! where their neighbors stand, then move them over their neighbors without changing the order. Knows nothing of what the
//! boxes stand for.

/// Where everything goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// How wide the whole is.
    pub width: f64,
    /// How high the whole is.
    pub height: f64,
    /// The middle of each box, in the order they were given.
    pub boxes: Vec<(f64, f64)>,
    /// The way of each link, in the order they were given.
    pub ways: Vec<Way>,
}

/// The way of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// From the rim of one box to the rim of the other.
    pub points: Vec<(f64, f64)>,
    /// Whether it leads up, against the flow.
    pub back: bool,
}

/// So many boxes and so many places where a link passes a layer are laid out; a larger graph is no picture for people.
pub const MOST: usize = 400;

const BESIDE: f64 = 26.0;
const BELOW: f64 = 46.0;
/// How wide a link is that passes a layer.
const LANE: f64 = 12.0;
const SWEEPS: usize = 12;

/// A place in a layer: a box, or a link on its way through.
struct Spot {
    width: f64,
    x: f64,
    up: Vec<usize>,
    down: Vec<usize>,
}

/// Lays out boxes of so many units width and height, and the links between them. Returns `None` for nothing, and for more
/// than [`MOST`] spots; its cost is bounded by that.
pub fn layout(sizes: &[(f64, f64)], links: &[(usize, usize)]) -> Option<Layout> {
    if sizes.is_empty() || sizes.len() > MOST || links.len() > 4 * MOST {
        return None;
    }
    let turned = turned(sizes.len(), links);
    let layer_of = layers(sizes.len(), &turned);
    let mut spots: Vec<Spot> =
        sizes.iter().map(|(width, _)| Spot { width: *width, x: 0.0, up: Vec::new(), down: Vec::new() }).collect();
    let count = layer_of.iter().max().map_or(0, |most| most + 1);
    let mut layers: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (spot, layer) in layer_of.iter().enumerate() {
        layers[*layer].push(spot);
    }
    let mut chains: Vec<Vec<usize>> = Vec::new();
    for (from, to) in &turned {
        let mut chain = vec![*from];
        for layer in layers.iter_mut().take(layer_of[*to]).skip(layer_of[*from] + 1) {
            chain.push(spots.len());
            layer.push(spots.len());
            spots.push(Spot { width: LANE, x: 0.0, up: Vec::new(), down: Vec::new() });
        }
        if from != to {
            chain.push(*to);
        }
        if spots.len() > MOST {
            return None;
        }
        for pair in chain.windows(2) {
            spots[pair[0]].down.push(pair[1]);
            spots[pair[1]].up.push(pair[0]);
        }
        chains.push(chain);
    }
    order(&mut layers, &spots);
    place(&layers, &mut spots);
    Some(finished(sizes, links, &layers, &layer_of, &spots, &chains))
}

/// Returns the links with those turned round that would close a cycle.
fn turned(count: usize, links: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, (from, _)) in links.iter().enumerate() {
        leaving[*from].push(at);
    }
    let mut fed = vec![false; count];
    links.iter().filter(|(from, to)| from != to).for_each(|(_, to)| fed[*to] = true);
    let mut turned = links.to_vec();
    // 0: not seen, 1: on the way down, 2: done. A link to a box on the way down closes a cycle.
    let mut state = vec![0_u8; count];
    let roots = (0..count).filter(|at| !fed[*at]).chain((0..count).filter(|at| fed[*at]));
    for root in roots.collect::<Vec<_>>() {
        if state[root] != 0 {
            continue;
        }
        let mut way = vec![(root, 0)];
        state[root] = 1;
        while let Some((at, next)) = way.last_mut() {
            let Some(link) = leaving[*at].get(*next) else {
                state[*at] = 2;
                way.pop();
                continue;
            };
            *next += 1;
            let (from, to) = links[*link];
            match state[to] {
                0 => {
                    state[to] = 1;
                    way.push((to, 0));
                }
                1 if from != to => turned[*link] = (to, from),
                _ => {}
            }
        }
    }
    turned
}

/// Returns the layer of each box: below everything that feeds it; one that nothing feeds, just above what it feeds.
fn layers(count: usize, links: &[(usize, usize)]) -> Vec<usize> {
    let mut waits = vec![0; count];
    let links: Vec<(usize, usize)> = links.iter().copied().filter(|(from, to)| from != to).collect();
    links.iter().for_each(|(_, to)| waits[*to] += 1);
    let roots: Vec<usize> = (0..count).filter(|at| waits[*at] == 0).collect();
    let mut layer = vec![0; count];
    let mut ready = roots.clone();
    while let Some(at) = ready.pop() {
        for (_, to) in links.iter().filter(|(from, _)| *from == at) {
            layer[*to] = layer[*to].max(layer[at] + 1);
            waits[*to] -= 1;
            if waits[*to] == 0 {
                ready.push(*to);
            }
        }
    }
    for root in roots {
        let below = links.iter().filter(|(from, _)| *from == root).map(|(_, to)| layer[*to]).min();
        layer[root] = below.map_or(0, |below: usize| below.saturating_sub(1));
    }
    layer
}

/// Orders the spots of each layer by the middle of their neighbors, sweeping down and up, and keeps what crosses least.
fn order(layers: &mut Vec<Vec<usize>>, spots: &[Spot]) {
    let mut best = layers.clone();
    let mut fewest = crossings(layers, spots);
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        let range: Vec<usize> = if down { (1..layers.len()).collect() } else { (0..layers.len()).rev().collect() };
        for at in range {
            let rank = ranks(layers, spots.len());
            let middle = |spot: usize| {
                let near = if down { &spots[spot].up } else { &spots[spot].down };
                let sum: usize = near.iter().map(|other| rank[*other]).sum();
                if near.is_empty() { rank[spot] as f64 } else { sum as f64 / near.len() as f64 }
            };
            layers[at].sort_by(|one, other| middle(*one).total_cmp(&middle(*other)));
        }
        let crossed = crossings(layers, spots);
        if crossed < fewest {
            (fewest, best) = (crossed, layers.clone());
        }
    }
    *layers = best;
}

fn ranks(layers: &[Vec<usize>], count: usize) -> Vec<usize> {
    let mut rank = vec![0; count];
    layers.iter().flat_map(|layer| layer.iter().enumerate()).for_each(|(at, spot)| rank[*spot] = at);
    rank
}

fn crossings(layers: &[Vec<usize>], spots: &[Spot]) -> usize {
    let rank = ranks(layers, spots.len());
    let mut crossed = 0;
    for layer in layers {
        let ends: Vec<usize> = layer
            .iter()
            .flat_map(|spot| {
                let mut ends: Vec<usize> = spots[*spot].down.iter().map(|to| rank[*to]).collect();
                ends.sort_unstable();
                ends
            })
            .collect();
        for (at, end) in ends.iter().enumerate() {
            crossed += ends[..at].iter().filter(|earlier| *earlier > end).count();
        }
    }
    crossed
}

/// Moves spots over the middle of their neighbors as far as the order of their layer allows.
fn place(layers: &[Vec<usize>], spots: &mut [Spot]) {
    for layer in layers {
        let mut x = 0.0;
        for spot in layer {
            spots[*spot].x = x + spots[*spot].width / 2.0;
            x += spots[*spot].width + BESIDE;
        }
    }
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        let range: Vec<usize> = if down { (0..layers.len()).collect() } else { (0..layers.len()).rev().collect() };
        for at in range {
            let wish: Vec<f64> = layers[at]
                .iter()
                .map(|spot| {
                    let spot = &spots[*spot];
                    // The first sweeps look one way; the last ones both ways.
                    let near: Vec<usize> = match (sweep + 2 >= SWEEPS, down) {
                        (true, _) => spot.up.iter().chain(&spot.down).copied().collect(),
                        (false, true) => spot.up.clone(),
                        (false, false) => spot.down.clone(),
                    };
                    let sum: f64 = near.iter().map(|other| spots[*other].x).sum();
                    if near.is_empty() { spot.x } else { sum / near.len() as f64 }
                })
                .collect();
            let widths: Vec<f64> = layers[at].iter().map(|spot| spots[*spot].width).collect();
            for (spot, x) in layers[at].iter().zip(apart(&wish, &widths)) {
                spots[*spot].x = x;
            }
        }
    }
}

/// Returns the places nearest to the wished ones, by least squares, at which nothing overlaps: the pool-adjacent-violators
/// solution of isotonic regression.
fn apart(wish: &[f64], widths: &[f64]) -> Vec<f64> {
    let mut offset = Vec::with_capacity(wish.len());
    let mut at = 0.0;
    for (index, width) in widths.iter().enumerate() {
        if index > 0 {
            at += (widths[index - 1] + width) / 2.0 + BESIDE;
        }
        offset.push(at);
    }
    // Blocks of spots that touch: the sum of what their first spot wishes, and how many they are.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (wish, offset) in wish.iter().zip(&offset) {
        let mut block = (wish - offset, 1);
        while let Some((sum, count)) = blocks.last().copied() {
            if sum / count as f64 <= block.0 / block.1 as f64 {
                break;
            }
            blocks.pop();
            block = (block.0 + sum, block.1 + count);
        }
        blocks.push(block);
    }
    let starts = blocks.iter().flat_map(|(sum, count)| std::iter::repeat_n(sum / *count as f64, *count));
    starts.zip(&offset).map(|(start, offset)| start + offset).collect()
}

fn finished(
    sizes: &[(f64, f64)],
    links: &[(usize, usize)],
    layers: &[Vec<usize>],
    layer_of: &[usize],
    spots: &[Spot],
    chains: &[Vec<usize>],
) -> Layout {
    let left = spots.iter().map(|spot| spot.x - spot.width / 2.0).fold(f64::INFINITY, f64::min);
    let right = spots.iter().map(|spot| spot.x + spot.width / 2.0).fold(f64::NEG_INFINITY, f64::max);
    let mut tops = Vec::with_capacity(layers.len());
    let mut heights = Vec::with_capacity(layers.len());
    let mut y = 0.0;
    for layer in layers {
        let height = layer.iter().filter_map(|spot| sizes.get(*spot)).map(|size| size.1).fold(0.0, f64::max);
        tops.push(y);
        heights.push(height);
        y += height + BELOW;
    }
    let middle = |spot: usize| {
        let layer = layer_of[spot];
        (spots[spot].x - left, tops[layer] + heights[layer] / 2.0)
    };
    let ways = links.iter().zip(chains).map(|(link, chain)| {
        let Some((first, last)) = chain.first().zip(chain.last()).filter(|(first, last)| first != last) else {
            let (x, y) = middle(link.0);
            let (half, high) = (sizes[link.0].0 / 2.0, sizes[link.0].1 / 4.0);
            let out = half + BESIDE * 0.6;
            let points = vec![(x + half, y - high), (x + out, y - high), (x + out, y + high), (x + half, y + high)];
            return Way { points, back: true };
        };
        let ((x, y), (to_x, to_y)) = (middle(*first), middle(*last));
        let mut points = vec![(x, y + sizes[*first].1 / 2.0)];
        let start = layer_of[*first];
        for (step, spot) in chain[1..chain.len() - 1].iter().enumerate() {
            let layer = start + step + 1;
            let x = spots[*spot].x - left;
            points.extend([(x, tops[layer]), (x, tops[layer] + heights[layer])]);
        }
        points.push((to_x, to_y - sizes[*last].1 / 2.0));
        let back = *first != link.0;
        if back {
            points.reverse();
        }
        Way { points, back }
    });
    Layout {
        width: right - left,
        height: y - BELOW,
        boxes: (0..sizes.len()).map(middle).collect(),
        ways: ways.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (f64, f64) = (100.0, 50.0);

    fn of(count: usize, links: &[(usize, usize)]) -> Layout {
        layout(&vec![SIZE; count], links).unwrap()
    }

    #[test]
    fn a_chain_is_a_column() {
        let laid = of(3, &[(0, 1), (1, 2)]);
        assert_eq!(laid.boxes, [(50.0, 25.0), (50.0, 121.0), (50.0, 217.0)]);
        assert_eq!(laid.ways[0], Way { points: vec![(50.0, 50.0), (50.0, 96.0)], back: false });
    }

    #[test]
    fn a_branch_stands_over_the_middle_of_what_it_feeds() {
        let laid = of(4, &[(0, 1), (0, 2), (1, 3), (2, 3)]);
        let x = |at: usize| laid.boxes[at].0;
        assert!((x(0) - (x(1) + x(2)) / 2.0).abs() < 1.0 && (x(3) - x(0)).abs() < 1.0, "{laid:?}");
    }

    #[test]
    fn a_link_that_closes_a_cycle_leads_back() {
        let laid = of(3, &[(0, 1), (1, 2), (2, 1), (1, 1)]);
        let back: Vec<bool> = laid.ways.iter().map(|way| way.back).collect();
        assert_eq!(back, [false, false, true, true]);
        assert!(laid.ways[2].points[0].1 > laid.ways[2].points.last().unwrap().1);
    }

    #[test]
    fn lines_that_need_not_cross_do_not() {
        // Given crosswise: 0 feeds 3, 1 feeds 2.
        let laid = of(4, &[(0, 3), (1, 2), (0, 3)]);
        let x = |at: usize| laid.boxes[at].0;
        assert_eq!(x(0) < x(1), x(3) < x(2));
    }

    #[test]
    fn no_box_overlaps_another_and_what_is_fed_stands_below_whatever_the_graph() {
        let mut seed = 7_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((seed >> 33) % below) as usize
        };
        for _ in 0..200 {
            let count = 1 + next(12);
            let links: Vec<(usize, usize)> = (0..next(20)).map(|_| (next(count as u64), next(count as u64))).collect();
            let laid = of(count, &links);
            for (at, one) in laid.boxes.iter().enumerate() {
                assert!(one.0 >= SIZE.0 / 2.0 - 1e-9 && one.0 <= laid.width && one.1 <= laid.height);
                for other in &laid.boxes[..at] {
                    let beside = (one.0 - other.0).abs() >= SIZE.0 && (one.1 - other.1).abs() < 1e-9;
                    assert!(beside || (one.1 - other.1).abs() >= SIZE.1, "{links:?} {laid:?}");
                }
            }
            for (way, (from, to)) in laid.ways.iter().zip(&links) {
                assert!(way.back || laid.boxes[*from].1 < laid.boxes[*to].1, "{links:?}");
            }
        }
    }

    #[test]
    fn what_is_too_large_for_a_picture_is_refused_at_once() {
        assert!(layout(&vec![SIZE; MOST + 1], &[]).is_none());
        let all: Vec<(usize, usize)> = (0..100).flat_map(|from| (from + 1..100).map(move |to| (from, to))).collect();
        assert!(layout(&vec![SIZE; 100], &all).is_none());
        assert!(layout(&[], &[]).is_none());
    }
}
