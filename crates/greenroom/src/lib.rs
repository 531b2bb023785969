//! What the binary is made of: the web app. The commands live beside `main`.

pub mod web;
