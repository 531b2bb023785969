//! What the binary is made of: the web app, the pictures and the reports. The commands live beside `main`.

pub mod export;
pub mod picture;
pub mod readiness;
pub mod report;
pub mod web;
