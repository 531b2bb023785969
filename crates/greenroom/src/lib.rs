//! What the binary is made of: the web app and the reports. The commands live beside `main`.

pub mod report;
pub mod web;
