//! Findings, debriefs and plans in the shapes that people and other programs read.

pub mod calendar;
pub mod clock;
pub mod debrief;
pub mod html;
pub mod json;
pub mod sarif;
pub mod spoken;
