//! The browser app of the unified window.

fn main() {}
