//! What one reading of the document teaches the next: how common questions are, how often they go unanswered, where answers end.

use super::line::{Label, Line};
use super::sequence::{Assumed, Observed, Role, Segment, is_bare, is_title, opens_a_paragraph};
use super::split::Seam;
use super::{USUAL_BAR, survey};

/// What the first pass teaches the second: how often questions go unanswered, and whether loose seams are a habit.
pub(super) fn count(seen: &Observed<'_, '_>, segments: &[Segment]) -> Assumed {
    let questions: Vec<usize> = (0..segments.len()).filter(|&index| segments[index].role == Role::Question).collect();
    let total = questions.len().max(1) as f32;
    let seams = questions.iter().filter_map(|&index| {
        let segment = &segments[index];
        if segment.first == segment.last { seen.facts[segment.first].seam } else { None }
    });
    let loose = seams.clone().filter(|seam| seam.seam == Seam::Loose).count() as f32;
    let inline = seams.count() as f32;
    let followed = questions
        .iter()
        .filter(|&&index| segments.get(index + 1).is_some_and(|next| next.role == Role::Answer))
        .count() as f32;
    let unanswered = ((total - followed - inline).max(0.0) + 0.5) / (total + 1.0);
    let share = total / seen.lines.len().max(1) as f32;
    Assumed {
        unanswered: (-unanswered.ln()).clamp(0.2, 1.6),
        loose_seams: survey::loose_seams(seen),
        topic_seams: loose >= 4.0 && loose >= 0.15 * total,
        ends_at_blank: ends_at_blank(seen, segments),
        pairs: pairs(seen, segments),
        over_deeper: over_deeper(seen, segments),
        bar: (-(share / (1.0 - share).max(0.1)).ln()).clamp(1.5, USUAL_BAR),
    }
}

/// Fewer answers than this tell no habit.
const FEWEST_ANSWERS: usize = 6;
/// Where answers are single paragraphs, the next paragraph is something else.
const PARAGRAPH_PARTS: f32 = 4.0;
/// From this share on of answers that end where a paragraph opens after a blank line, ending there is the habit; all of it
/// counts where the share is higher by [`ENDING_SPAN`].
const ENDING: f32 = 0.55;
const ENDING_SPAN: f32 = 0.3;

/// What speaks for ending an answer before a paragraph that a blank line sets off: the more, the more answers do.
fn ends_at_blank(seen: &Observed<'_, '_>, segments: &[Segment]) -> f32 {
    let (mut answers, mut touching, mut inside) = (0, 0, 0);
    for pair in segments.windows(2).filter(|pair| pair[0].role == Role::Question && pair[1].role == Role::Answer) {
        let lines = pair[1].first..=pair[1].last;
        answers += 1;
        let opens = |at: usize| seen.lines[at].blank_before;
        // A title may stand over the question.
        let apart = opens(pair[0].first) || pair[0].first.checked_sub(1).is_some_and(opens);
        touching += usize::from(!opens(pair[1].first) && apart);
        // What stands under a title that stands free hardly belongs to the answer.
        let is_free = |at: usize| seen.lines[at].blank_before && seen.lines[at].blank_after && is_title(seen, at);
        inside += usize::from(lines.skip(1).take_while(|&at| !is_free(at)).any(|at| opens_a_paragraph(seen, at)));
    }
    if answers < FEWEST_ANSWERS || touching * 10 < answers * 8 {
        return 0.0;
    }
    let share = 1.0 - inside as f32 / answers as f32;
    PARAGRAPH_PARTS * ((share - ENDING) / ENDING_SPAN).clamp(0.0, 1.0)
}

/// In percent: how many questions stand at one depth, and how many answers begin deeper, where that is the layout.
const LEVEL: usize = 90;
const DEEPER: usize = 85;

/// What it is worth at most to stand right over a deeper line where questions do, and from which share on of such lines that
/// are questions it is worth anything; all of it where the share is higher by [`OVER_SPAN`].
const OVER_POINTS: f32 = 5.0;
const OVER: f32 = 0.3;
const OVER_SPAN: f32 = 0.3;

/// How deep the questions stand, where answers are indented under them, and what it is worth to stand over a deeper line.
fn over_deeper(seen: &Observed<'_, '_>, segments: &[Segment]) -> Option<(usize, f32)> {
    let answered = || segments.windows(2).filter(|pair| pair[0].role == Role::Question && pair[1].role == Role::Answer);
    let mut depths: Vec<usize> = answered().map(|pair| seen.lines[pair[0].first].indent).collect();
    depths.sort_unstable();
    let depth = *depths.get(depths.len() / 2)?;
    let level = depths.iter().filter(|&&other| other == depth).count();
    let deeper = answered().filter(|pair| seen.lines[pair[1].first].indent > depth).count();
    let count = depths.len();
    if count < FEWEST_ANSWERS || level * 100 < count * LEVEL || deeper * 100 < count * DEEPER {
        return None;
    }
    let over = |&at: &usize| stands_over_deeper(seen.lines, at, depth);
    let all = (0..seen.lines.len()).filter(over).count();
    let asking = answered().filter(|pair| over(&pair[0].first)).count();
    let share = asking as f32 / all.max(1) as f32;
    Some((depth, OVER_POINTS * ((share - OVER) / OVER_SPAN).clamp(0.0, 1.0)))
}

/// Whether a line stands at a depth and right over a deeper one.
pub(super) fn stands_over_deeper(lines: &[Line<'_>], at: usize, depth: usize) -> bool {
    lines[at].indent == depth
        && lines.get(at + 1).is_some_and(|next| !next.blank_before && next.indent > depth)
        && lines[at].label != Some(Label::Answer)
}

/// What it costs to go on where lines come in pairs, a question and its answer.
const PAIR_COST: f32 = 2.0;
/// In percent: how many answers must be one line, and how many an odd number of lines, as where a question was missed.
const SINGLE: usize = 35;
const ODD: usize = 65;

/// Between which lines questions and answers come in pairs, with neither signs nor blank lines, and what another order costs.
fn pairs(seen: &Observed<'_, '_>, segments: &[Segment]) -> Option<(usize, usize, f32)> {
    let (mut all, mut single, mut odd) = (0, 0, 0);
    let mut region: Option<(usize, usize)> = None;
    for pair in segments.windows(2).filter(|pair| pair[0].role == Role::Question && pair[1].role == Role::Answer) {
        let lines = pair[1].first..=pair[1].last;
        if !lines.clone().all(|at| is_bare(&seen.lines[at])) || seen.outside[pair[0].first] {
            continue;
        }
        let last = pair[1].first;
        let length = lines.count();
        all += 1;
        single += usize::from(length == 1);
        odd += usize::from(length % 2 == 1);
        region = Some((region.map_or(pair[0].first, |(first, _)| first), last));
    }
    let (first, last) = region?;
    let bare = seen.lines[first..=last].iter().filter(|line| is_bare(line)).count();
    let habit = all >= FEWEST_ANSWERS
        && bare * 10 >= (last + 1 - first) * 9
        && single * 100 >= all * SINGLE
        && odd * 100 >= all * ODD;
    habit.then_some((first, last, PAIR_COST))
}
