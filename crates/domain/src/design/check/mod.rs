//! What can be said of a design without simulating it.

pub mod flow;
