//! Findings in the shapes that people and other programs read.

pub mod html;
pub mod json;
pub mod sarif;
