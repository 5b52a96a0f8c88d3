//! The window's server: API, store, outbox.

fn main() {}
