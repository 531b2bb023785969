//! Reviewing cards.
