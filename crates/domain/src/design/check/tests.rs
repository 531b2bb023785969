//! What is said of designs that make sense to the letter.
