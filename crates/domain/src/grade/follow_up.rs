//! The question an interviewer asks next: about the most valuable point that is still open.

use super::graded::{Grade, State};

/// Returns one question on the most valuable point that is missing, partly said, or said the wrong way round.
pub(super) fn follow_up(grade: &Grade) -> Option<String> {
    let open = grade.open_points();
    let wrong = open.iter().find(|point| point.state == State::Contradicted);
    let point = wrong.or(open.first())?;
    Some(format!("What about this: {}?", point.text.trim_end_matches(['.', '!', '?'])))
}
