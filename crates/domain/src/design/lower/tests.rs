//! What becomes of a design.
