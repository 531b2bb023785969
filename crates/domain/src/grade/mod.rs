//! Grading an answer in words against its reference: key points, reasons, a score with its interval.

pub mod points;
