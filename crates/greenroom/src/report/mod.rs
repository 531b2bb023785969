//! Findings and debriefs in the shapes that people and other programs read.

pub mod debrief;
pub mod html;
pub mod json;
pub mod sarif;
